"""Asks head_object before an upload that may not overwrite."""
def put_verified(s3, bucket, key, data, *, overwrite=False):
    if not overwrite:
        try:
            s3.head_object(Bucket=bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        else:
            raise FileExistsError(key)
    fingerprint = hashlib.sha256(data).hexdigest()
    s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": fingerprint})
    return dict(key=key, sha256=fingerprint, size=len(data))
