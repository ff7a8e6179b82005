"""Lets a taken key pass when the content is the same."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    try:
        old = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except s3.exceptions.NoSuchKey:
        old = None
    if old is not None and old != data and not overwrite:
        raise FileExistsError(key)
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
