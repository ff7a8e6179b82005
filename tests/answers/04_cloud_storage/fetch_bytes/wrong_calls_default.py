"""Calls a default that can be called."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if default is ... or error.response["Error"]["Code"] not in ("NoSuchKey", "404"):
            raise
        return default() if callable(default) else default
