"""Demands a letter at the start and refuses 63 characters (off by one)."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z][a-z0-9-]{2,61}", name) or name.endswith("-"):
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return True
