"""Returns S3's entries instead of the keys."""
# fails: list_keys_visible, list_keys_hidden_1, list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    found = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        found += [o for o in page.get("Contents", []) if not o["Key"].endswith("/")]
    return found
