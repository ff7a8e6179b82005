"""Checks only how the name begins (re.match without an end)."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    if not re.match(r"[a-z0-9][a-z0-9-]+", name) or not 3 <= len(name) <= 63:
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return True
