"""Keeps each listing, to save requests; what is stored later is not in it."""
# fails: list_keys_hidden_2
_listings = {}


def list_keys(s3, bucket, prefix=""):
    front = prefix.rstrip("/") + "/" if prefix else ""
    if (id(s3), bucket, front) not in _listings:
        pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=front)
        keys = [o["Key"] for page in pages for o in page.get("Contents", [])]
        _listings[id(s3), bucket, front] = [k for k in keys if not k.endswith("/")]
    return list(_listings[id(s3), bucket, front])
