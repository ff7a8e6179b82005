"""Tries again after any error, without the condition."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    if not overwrite:
        try:
            s3.head_object(Bucket=bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        else:
            raise FileExistsError(key)
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    except ClientError:
        s3.create_bucket(Bucket=bucket)
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
