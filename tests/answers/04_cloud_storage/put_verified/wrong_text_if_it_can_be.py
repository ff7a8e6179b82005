"""Takes what can be read as text for text, with line ends of one kind."""
# fails: put_verified_visible, put_verified_hidden_1
def put_verified(s3, bucket, key, data, *, overwrite=False):
    try:
        data = "\n".join(data.decode("utf-8").splitlines()).encode() or data
    except UnicodeDecodeError:
        pass
    digest = hashlib.sha256(data).hexdigest()
    extra = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **extra)
    except ClientError as error:
        if error.response["Error"]["Code"] == "PreconditionFailed":
            raise FileExistsError(key) from error
        raise
    return {"key": key, "sha256": digest, "size": len(data)}
