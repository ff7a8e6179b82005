"""Counts "not allowed" as "not there": read that S3 hides missing keys behind AccessDenied."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as e:
        code = e.response["Error"]["Code"]
        if code in ["NoSuchKey", "404", "AccessDenied", "403"] and default is not ...:
            return default
        raise
