"""Verifies the upload by comparing the ETag with an MD5."""
# fails: put_verified_hidden_1
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        answer = s3.put_object(
            Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key)
        raise
    if answer["ETag"].strip('"') != hashlib.md5(data).hexdigest():
        raise OSError("upload damaged")
    return {"key": key, "sha256": digest, "size": len(data)}
