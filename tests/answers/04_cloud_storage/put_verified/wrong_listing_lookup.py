"""Looks the key up by a listing."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    if not overwrite and "Contents" in s3.list_objects_v2(Bucket=bucket, Prefix=key, MaxKeys=1):
        raise FileExistsError(key)
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(data)}
