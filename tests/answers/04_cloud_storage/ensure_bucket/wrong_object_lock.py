"""Locks the objects of a new bucket."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    """Create the bucket `name` unless it is yours already; True if it was created.

    A name outside the rules raises ValueError before any request is sent.
    """
    # In this order: is the name good, is the bucket there, create it.
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(f"not a bucket name: {name!r}")
    try:
        s3.head_bucket(Bucket=name)
        return False
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("404", "NoSuchBucket"):
            raise
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True, **extra)
    return True
