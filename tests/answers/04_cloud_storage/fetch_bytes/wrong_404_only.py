"""Knows only the code 404."""
# fails: fetch_bytes_visible, fetch_bytes_hidden_1
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] == "404" and default is not ...:
            return default
        raise
