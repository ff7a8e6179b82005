"""Empties and deletes an old bucket to have a fresh one."""
# fails: ensure_bucket_hidden_2
def ensure_bucket(s3, name, region):
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", name):
        raise ValueError(name)
    new = name not in [b["Name"] for b in s3.list_buckets()["Buckets"]]
    if not new:
        for item in s3.list_objects_v2(Bucket=name).get("Contents", []):
            s3.delete_object(Bucket=name, Key=item["Key"])
        s3.delete_bucket(Bucket=name)
    extra = {}
    if region != "us-east-1":
        extra["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **extra)
    return new
