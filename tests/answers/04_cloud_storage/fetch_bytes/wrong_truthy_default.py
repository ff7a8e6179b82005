"""Tests the default for truth, so an empty default is taken for none."""
# fails: fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        missing = error.response["Error"]["Code"] in ("NoSuchKey", "404")
        if missing and default and default is not ...:
            return default
        raise
