"""Looks at the HTTP status 404, which a missing bucket has too."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        if status == 404 and default is not ...:
            return default
        raise
