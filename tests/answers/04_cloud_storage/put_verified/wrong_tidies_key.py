"""Strips the key."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    key = key.strip().lstrip("/")
    digest = hashlib.sha256(data).hexdigest()
    only = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **only)
    except ClientError as error:
        if error.response["Error"]["Code"] != "PreconditionFailed":
            raise
        raise FileExistsError(key) from error
    return {"key": key, "sha256": digest, "size": len(data)}
