"""Takes an archived object for a missing one."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    """Return the object's bytes; `default`, if given, when there is no such key."""
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        missing = error.response["Error"]["Code"] in ("NoSuchKey", "404", "InvalidObjectState")
        if missing and default is not ...:
            return default
        raise
