"""Any bucket that begins with the name counts."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    if any(b["Name"].startswith(name) for b in s3.list_buckets()["Buckets"]):
        return False
    extra = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    s3.create_bucket(Bucket=name, **extra)
    return True
