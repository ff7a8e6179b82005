"""Composes the letters of the key."""
# fails: put_verified_hidden_1
import unicodedata

def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    at = unicodedata.normalize("NFC", key)
    only = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=at, Body=data, Metadata={"sha256": digest}, **only)
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key) from None
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
