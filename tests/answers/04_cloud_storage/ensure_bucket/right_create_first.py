"""Creates first where that answers clearly, and looks first only in us-east-1."""
def ensure_bucket(s3, name, region):
    if re.fullmatch(r"[a-z0-9]([a-z0-9\-]*)[a-z0-9]", name) is None or len(name) < 3 or len(name) > 63:
        raise ValueError(f"{name!r}: 3-63 of a-z, 0-9 and -")
    if region == "us-east-1":
        if name in [b["Name"] for b in s3.list_buckets().get("Buckets", [])]:
            return False
        s3.create_bucket(Bucket=name)
        return True
    try:
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": region})
    except ClientError as err:
        if err.response["Error"]["Code"] == "BucketAlreadyOwnedByYou":
            return False
        raise
    return True
