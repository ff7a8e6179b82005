"""Tests characters with isalnum and islower, which accept accented letters."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    if not (3 <= len(name) <= 63) or name != name.lower() or name[0] == "-" or name[-1] == "-":
        raise ValueError(name)
    if not all(c.isalnum() or c == "-" for c in name):
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return True
