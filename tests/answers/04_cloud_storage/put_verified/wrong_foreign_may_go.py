"""Only an object with a fingerprint counts as there."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    try:
        there = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
        there = None
    if there and not overwrite:
        raise FileExistsError(key)
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
