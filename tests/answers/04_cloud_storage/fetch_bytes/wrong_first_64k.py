"""Reads only a piece."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read(65536)
    except ClientError as error:
        if default is not ... and error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            return default
        raise
