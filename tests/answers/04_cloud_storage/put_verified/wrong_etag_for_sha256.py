"""Returns the ETag as if it were the fingerprint."""
# fails: put_verified_visible, put_verified_hidden_1, put_verified_hidden_2
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
    return {"key": key, "sha256": answer["ETag"].strip('"'), "size": len(data)}
