"""Lets PreconditionFailed through as it is."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition)
    return {"key": key, "sha256": digest, "size": len(data)}
