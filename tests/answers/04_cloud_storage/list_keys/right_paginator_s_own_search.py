"""The paginator's own search, then filter and list."""
def list_keys(s3, bucket, prefix=""):
    """Return all keys in the folder `prefix` ("" for the whole bucket) as a list."""
    if not prefix.endswith(("/",)) and prefix != "":
        return list_keys(s3, bucket, f"{prefix}/")
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    found = pages.search("Contents[].Key")  # None for a page without Contents
    return list(filter(lambda key: key is not None and key[-1] != "/", found))
