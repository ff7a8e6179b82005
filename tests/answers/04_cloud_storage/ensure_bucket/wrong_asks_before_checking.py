"""Checks the name only after S3 was asked about it."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    mine = [b["Name"] for b in s3.list_buckets()["Buckets"]]
    if name in mine:
        return False
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return True
