"""Makes one slash of several."""
# fails: list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    """Return all keys in the folder `prefix` ("" for the whole bucket) as a list."""
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    for page in s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, Prefix=prefix
    ):
        keys += [item["Key"] for item in page.get("Contents", [])]
    return [re.sub('/+', '/', key) for key in keys if not key.endswith("/")]
