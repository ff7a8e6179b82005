"""Lets through what is forbidden, and takes all other errors for missing."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    if not overwrite:
        try:
            s3.head_object(Bucket=bucket, Key=key)
            there = True
        except ClientError as error:
            if error.response["Error"]["Code"] in ("403", "AccessDenied"):
                raise
            there = False
        if there:
            raise FileExistsError(key)
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
