"""Knows only the code NoSuchKey."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except s3.exceptions.NoSuchKey:
        if default is ...:
            raise
        return default
