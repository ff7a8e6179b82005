"""Looks into the memory of the pretend S3, which real S3 has none of; nothing is asked."""
# fails: list_keys_hidden_1, list_keys_hidden_2, list_keys_hidden_3, list_keys_visible
def list_keys(s3, bucket, prefix=""):
    import moto.backends

    buckets = moto.backends.get_backend("s3")["123456789012"]["aws"].buckets
    if bucket not in buckets:
        raise ClientError({"Error": {"Code": "NoSuchBucket"}}, "ListObjectsV2")
    folder = prefix and prefix.rstrip("/") + "/"
    return [key for key in buckets[bucket].keys if key.startswith(folder) and key[-1] != "/"]
