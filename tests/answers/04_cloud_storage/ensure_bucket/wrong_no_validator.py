"""Leaves the checking of names to S3."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return True
