"""The resource API, which turns the pages by itself."""
def list_keys(s3, bucket, prefix=""):
    if prefix:
        prefix = prefix.rstrip("/") + "/"
    objects = boto3.resource("s3").Bucket(bucket).objects.filter(Prefix=prefix)
    return [o.key for o in objects if not o.key.endswith("/")]
