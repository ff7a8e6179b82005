"""Asks a listing whether the key is there."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    if default is not ... and not s3.list_objects_v2(Bucket=bucket, Prefix=key).get("KeyCount"):
        return default
    return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
