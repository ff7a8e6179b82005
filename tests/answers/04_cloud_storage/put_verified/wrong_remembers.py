"""Remembers which keys it has stored, and asks nobody about them again."""
# fails: put_verified_hidden_2
STORED = set()


def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    if (bucket, key) in STORED and not overwrite:
        raise FileExistsError(key)
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(
            Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(f"{key} is already in {bucket}") from error
        raise
    STORED.add((bucket, key))
    return {"key": key, "sha256": digest, "size": len(data)}
