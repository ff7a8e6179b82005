"""Wraps everything in except, so a missing bucket looks empty."""
# fails: list_keys_hidden_2
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    try:
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
            for o in page["Contents"]:
                if not o["Key"].endswith("/"):
                    keys.append(o["Key"])
    except Exception:
        pass
    return keys
