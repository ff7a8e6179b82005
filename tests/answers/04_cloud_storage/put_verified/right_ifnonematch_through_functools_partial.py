"""IfNoneMatch through functools.partial, the receipt from locals."""
import functools


def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    receipt = dict(key=key, sha256=digest, size=len(data))
    put = functools.partial(s3.put_object, Bucket=bucket, Key=key, Body=data)
    if overwrite:
        put(Metadata=dict(sha256=digest))
        return receipt
    try:
        put(Metadata=dict(sha256=digest), IfNoneMatch="*")
    except ClientError as refusal:
        match refusal.response["Error"]:
            case {"Code": "PreconditionFailed"}:
                raise FileExistsError(f"s3://{bucket}/{key} is taken") from None
        raise
    return receipt
