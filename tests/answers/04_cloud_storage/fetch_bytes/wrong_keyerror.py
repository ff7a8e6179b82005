"""Raises a KeyError of its own in place of S3's error."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("NoSuchKey", "404"):
            raise
        if default is ...:
            raise KeyError(key)
        return default
