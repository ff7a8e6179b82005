"""Treats the content as text and strips it."""
# fails: put_verified_visible, put_verified_hidden_1
def put_verified(s3, bucket, key, data, *, overwrite=False):
    data = data.strip()
    digest = hashlib.sha256(data).hexdigest()
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition)
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key)
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
