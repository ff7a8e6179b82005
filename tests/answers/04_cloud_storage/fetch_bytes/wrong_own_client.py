"""Makes a client of its own, which may fetch what the given one may not."""
# fails: fetch_bytes_hidden_2
def fetch_bytes(s3, bucket, key, default=...):
    client = boto3.client("s3", region_name="us-east-1")
    try:
        return client.get_object(Bucket=bucket, Key=key)["Body"].read()
    except client.exceptions.NoSuchKey:
        if default is ...:
            raise
        return default
