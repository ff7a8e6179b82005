"""Refuses a taken key even when asked to replace it."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, IfNoneMatch="*")
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key)
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
