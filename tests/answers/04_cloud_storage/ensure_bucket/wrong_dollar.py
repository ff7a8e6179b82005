"""$ in a pattern fits before a line break at the end as well."""
# fails: ensure_bucket_hidden_3
def ensure_bucket(s3, name, region):
    """Create the bucket `name` unless it is yours already; True if it was created."""
    if not re.match(r"^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", name):
        raise ValueError(f"{name!r} is no name for a bucket")
    try:
        s3.head_bucket(Bucket=name)
        return False
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("404", "NoSuchBucket"):
            raise
    if region == "us-east-1":
        s3.create_bucket(Bucket=name)
    else:
        s3.create_bucket(
            Bucket=name, CreateBucketConfiguration={"LocationConstraint": region}
        )
    return True
