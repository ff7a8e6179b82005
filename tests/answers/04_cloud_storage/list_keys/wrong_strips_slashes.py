"""Strips slashes of the keys."""
# fails: list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    folder = prefix.rstrip("/") + "/" if prefix else ""
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=folder)
    return [o["Key"].lstrip("/") for page in pages for o in page.get("Contents", []) if not o["Key"].endswith("/")]
