"""The paginator of the older operation, with a JMESPath search."""
def list_keys(s3, bucket, prefix=""):
    pages = s3.get_paginator("list_objects").paginate(Bucket=bucket, MaxKeys=1000)
    start = prefix.rstrip("/") + "/" if prefix else ""
    return [
        key
        for key in pages.search("Contents[].Key")
        if key is not None and key.startswith(start) and key[-1] != "/"
    ]
