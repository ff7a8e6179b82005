"""Waits for BucketAlreadyOwnedByYou, which us-east-1 never sends."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    try:
        s3.create_bucket(Bucket=name, **extra)
    except s3.exceptions.BucketAlreadyOwnedByYou:
        return False
    return True
