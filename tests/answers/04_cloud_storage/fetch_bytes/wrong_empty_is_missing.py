"""An empty object is taken for a missing one."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        data = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if default is not ... and error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            return default
        raise
    return data or (default if default is not ... else b"")
