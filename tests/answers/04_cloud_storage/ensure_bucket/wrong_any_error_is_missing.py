"""Takes any error of head_bucket for missing."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(f"{name!r} is no bucket name")
    try:
        s3.head_bucket(Bucket=name)
        return False
    except ClientError:
        pass
    more = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    s3.create_bucket(Bucket=name, **more)
    return True
