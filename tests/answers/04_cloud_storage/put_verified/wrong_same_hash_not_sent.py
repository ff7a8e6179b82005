"""Sends nothing where the fingerprint is the same: other metadata stay."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    receipt = dict(key=key, sha256=digest, size=len(data))
    try:
        old = s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
    else:
        if not overwrite:
            raise FileExistsError(key)
        if old["Metadata"].get("sha256") == digest:
            return receipt
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return receipt
