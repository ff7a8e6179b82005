"""Names the error class for one code and checks the other."""
def fetch_bytes(s3, bucket, key, default=...):
    try:
        response = s3.get_object(Bucket=bucket, Key=key)
    except s3.exceptions.NoSuchKey:
        if default is ...:
            raise
        return default
    except ClientError as err:
        if err.response["Error"]["Code"] == "404" and default is not ...:
            return default
        raise
    with response["Body"] as body:
        return body.read()
