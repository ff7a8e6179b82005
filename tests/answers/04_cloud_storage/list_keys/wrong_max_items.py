"""MaxItems for the page size."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    folder = prefix.rstrip("/") + "/" if prefix else ""
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, Prefix=folder, PaginationConfig={"MaxItems": 1000})
    return [o["Key"] for page in pages for o in page.get("Contents", []) if not o["Key"].endswith("/")]
