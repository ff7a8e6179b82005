"""Takes every ClientError for a missing key."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError:
        if default is not ...:
            return default
        raise
