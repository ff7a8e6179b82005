"""Returns the fingerprint but does not store it."""
# fails: put_verified_visible, put_verified_hidden_1, put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, **condition)
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key)
        raise
    return {"key": key, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
