"""Ignores overwrite and replaces whatever is there."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
