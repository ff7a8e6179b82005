"""Stops after 50 pages, against endless loops."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    """Return all keys in the folder `prefix` ("" for the whole bucket) as a list."""
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    for _, page in zip(range(50), s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, Prefix=prefix
    )):
        keys += [item["Key"] for item in page.get("Contents", [])]
    return [key for key in keys if not key.endswith("/")]
