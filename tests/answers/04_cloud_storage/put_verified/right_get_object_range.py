"""Asks with get_object, and reads one error code off its class name."""
def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    taken = True
    if not overwrite:
        try:
            s3.get_object(Bucket=bucket, Key=key)["Body"].close()
        except s3.exceptions.NoSuchKey:
            taken = False
    if taken and not overwrite:
        raise FileExistsError(key)
    s3.put_object(Metadata=dict(sha256=digest), Body=data, Key=key, Bucket=bucket)
    receipt = dict(key=key, sha256=digest)
    receipt["size"] = sum(1 for _ in data)
    return receipt
