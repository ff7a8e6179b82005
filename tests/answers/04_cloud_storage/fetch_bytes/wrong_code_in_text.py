"""Looks for 404 in the text of the error."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if default is not ... and ("NoSuchKey" in str(error) or "404" in str(error) or "not exist" in str(error)):
            return default
        raise
