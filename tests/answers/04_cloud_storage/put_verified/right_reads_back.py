"""Reads the object back after the upload and compares; whoever may not read gets an error then."""
def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    only_new = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(
            Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **only_new
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(f"s3://{bucket}/{key}") from error
        raise
    stored = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    if hashlib.sha256(stored).hexdigest() != digest:
        raise OSError("the object does not hold what was sent")
    return {"key": key, "sha256": digest, "size": len(stored)}
