"""Looks the name up in the list of one's own buckets."""
def ensure_bucket(s3, name, region):
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if not 3 <= len(name) <= 63 or set(name) - allowed or name[0] == "-" or name[-1] == "-":
        raise ValueError(name + " is not a valid bucket name")
    mine = {bucket["Name"] for bucket in s3.list_buckets()["Buckets"]}
    if name in mine:
        return False
    if region == "us-east-1":
        s3.create_bucket(Bucket=name)
    else:
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": region})
    return True
