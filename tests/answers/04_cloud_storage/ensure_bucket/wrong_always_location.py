"""Sends a LocationConstraint to us-east-1 too, which refuses it."""
# fails: ensure_bucket_hidden_1, ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    if name in [b["Name"] for b in s3.list_buckets()["Buckets"]]:
        return False
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": region})
    return True
