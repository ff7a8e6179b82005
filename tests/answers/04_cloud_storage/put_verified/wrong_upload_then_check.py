"""Checks after the upload, when the old object is gone."""
# fails: put_verified_hidden_2
def put_verified(s3, bucket, key, data, *, overwrite=False):
    before = [o["Key"] for o in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
    digest = hashlib.sha256(data).hexdigest()
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
    if key in before and not overwrite:
        raise FileExistsError(key)
    return {"key": key, "sha256": digest, "size": len(data)}
