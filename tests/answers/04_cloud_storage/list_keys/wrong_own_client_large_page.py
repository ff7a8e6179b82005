"""Asks a client of its own for one page of a million keys; S3 gives a thousand at most."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    own = boto3.client(
        "s3", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
    )
    folder = prefix and prefix.rstrip("/") + "/"
    said = own.list_objects_v2(Bucket=bucket, Prefix=folder, MaxKeys=1_000_000)
    return [item["Key"] for item in said.get("Contents", []) if item["Key"][-1] != "/"]
