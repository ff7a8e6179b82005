"""The same content once more is taken for no conflict."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    receipt = {"key": key, "sha256": digest, "size": len(data)}
    try:
        head = s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
    else:
        if head["Metadata"].get("sha256") == digest:
            return receipt
        if not overwrite:
            raise FileExistsError(key)
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return receipt
