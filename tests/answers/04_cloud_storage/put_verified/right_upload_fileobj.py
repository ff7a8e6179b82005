"""Uploads through upload_fileobj and reads the receipt back from S3."""
from io import BytesIO


def put_verified(s3, bucket, key, data, *, overwrite=False):
    listed = s3.list_objects_v2(Bucket=bucket, Prefix=key).get("Contents", [])
    if key in [o["Key"] for o in listed] and not overwrite:
        raise FileExistsError(f"s3://{bucket}/{key} exists")
    h = hashlib.new("sha256")
    h.update(data)
    s3.upload_fileobj(BytesIO(data), bucket, key, ExtraArgs={"Metadata": {"sha256": h.hexdigest()}})
    head = s3.head_object(Bucket=bucket, Key=key)
    return {
        "bucket": bucket,
        "key": key,
        "size": head["ContentLength"],
        "sha256": head["Metadata"]["sha256"],
        "etag": head["ETag"],
    }
