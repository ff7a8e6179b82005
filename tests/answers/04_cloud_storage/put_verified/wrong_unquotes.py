"""Takes a key for the piece of an address, and undoes its percent signs."""
# fails: put_verified_hidden_1
from urllib.parse import unquote


def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    key = unquote(key)
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(
            Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(f"{key} is already in {bucket}") from error
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
