"""Adds the slash to the empty prefix too, and finds nothing."""
# fails: list_keys_visible, list_keys_hidden_1, list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    prefix = prefix.rstrip("/") + "/"
    keys = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        keys += [o["Key"] for o in page.get("Contents", []) if not o["Key"].endswith("/")]
    return keys
