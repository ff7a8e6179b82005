"""Lists one level only, as ls would."""
# fails: list_keys_visible, list_keys_hidden_1, list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix, Delimiter="/")
    for page in pages:
        keys += [o["Key"] for o in page.get("Contents", []) if not o["Key"].endswith("/")]
    return keys
