"""Sets of characters instead of a regular expression, list_buckets instead of head_bucket."""
import string


def good_name(name):
    """Is this a bucket name within the rules?"""
    ends = set(string.ascii_lowercase + string.digits)
    return (
        len(name) in range(3, 64)
        and set(name) <= ends | {"-"}
        and {name[0], name[-1]} <= ends
    )


def ensure_bucket(s3, name, region):
    """Create the bucket `name` unless it is yours already; True if it was created."""
    if not good_name(name):
        raise ValueError(f"not a bucket name: {name!r}")
    mine = any(bucket["Name"] == name for bucket in s3.list_buckets()["Buckets"])
    if not mine:
        place = {"CreateBucketConfiguration": {"LocationConstraint": region}}
        s3.create_bucket(Bucket=name, **({} if region == "us-east-1" else place))
    return not mine
