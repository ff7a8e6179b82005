"""Treats None as 'no default given'."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=None):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404") and default is not None:
            return default
        raise
