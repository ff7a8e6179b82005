"""head_bucket, any error leads to create_bucket, which says what is wrong."""
def ensure_bucket(s3, name, region):
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789")
    good = 3 <= len(name) <= 63 and name[0] in letters and name[-1] in letters
    if not good or set(name) - letters - {"-"}:
        raise ValueError(f"{name!r} is no good bucket name")
    try:
        s3.head_bucket(Bucket=name)
    except ClientError:
        args = dict(Bucket=name)
        if region != "us-east-1":
            args["CreateBucketConfiguration"] = dict(LocationConstraint=region)
        s3.create_bucket(**args)
        return True
    return False
