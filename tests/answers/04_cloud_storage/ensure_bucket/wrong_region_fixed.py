"""Writes the region of the example into the request."""
# fails: ensure_bucket_hidden_1, ensure_bucket_hidden_2, ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    where = {"LocationConstraint": "eu-central-1"}
    extra = {} if region == "us-east-1" else {"CreateBucketConfiguration": where}
    s3.create_bucket(Bucket=name, **extra)
    return True
