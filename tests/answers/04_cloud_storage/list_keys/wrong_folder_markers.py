"""Returns the empty objects that only draw a folder."""
# fails: list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        keys += [o["Key"] for o in page.get("Contents", [])]
    return keys
