"""Asks head_bucket, and catches the error class for a bucket of one's own as well."""
import string


def ensure_bucket(s3, name, region):
    letters = string.ascii_lowercase + string.digits
    ok = (
        3 <= len(name) <= 63
        and all(c in letters + "-" for c in name)
        and not name.startswith("-")
        and not name.endswith("-")
    )
    if not ok:
        raise ValueError("bad name")
    exists = True
    try:
        s3.head_bucket(Bucket=name)
    except ClientError as e:
        if int(e.response["ResponseMetadata"]["HTTPStatusCode"]) == 404:
            exists = False
        else:
            raise
    if exists:
        return False
    kwargs = {"Bucket": name}
    if region != "us-east-1":
        kwargs["CreateBucketConfiguration"] = dict(LocationConstraint=region)
    try:
        s3.create_bucket(**kwargs)
    except s3.exceptions.BucketAlreadyOwnedByYou:
        return False
    return True
