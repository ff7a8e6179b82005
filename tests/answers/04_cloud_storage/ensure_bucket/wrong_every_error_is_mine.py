"""Takes every refusal for 'the bucket is mine already'."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    try:
        s3.create_bucket(Bucket=name, **extra)
    except ClientError:
        return False
    return True
