"""Takes empty content for a mistake (tests the data for truth)."""
# fails: put_verified_hidden_1, put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    if not data:
        raise ValueError("nothing to upload")
    digest = hashlib.sha256(data).hexdigest()
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition)
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key)
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
