"""Drops spaces around the prefix."""
# fails: list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    prefix = prefix.strip().rstrip("/")
    if prefix:
        prefix += "/"
    keys = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        keys += [o["Key"] for o in page.get("Contents", [])]
    return [k for k in keys if not k.endswith("/")]
