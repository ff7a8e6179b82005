"""Lists for the answer, and creates anyway: resets the ACL in us-east-1."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    there = name in [b["Name"] for b in s3.list_buckets()["Buckets"]]
    extra = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    try:
        s3.create_bucket(Bucket=name, **extra)
    except s3.exceptions.BucketAlreadyOwnedByYou:
        return False
    return not there
