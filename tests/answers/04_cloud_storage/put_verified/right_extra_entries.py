"""More in the dict and the metadata, content type set."""
def put_verified(s3, bucket, key, data, *, overwrite=False):
    fingerprint = hashlib.sha256()
    fingerprint.update(data)
    receipt = {"bucket": bucket, "key": key, "size": len(data), "sha256": fingerprint.hexdigest()}
    request = {"Bucket": bucket, "Key": key, "Body": io.BytesIO(data), "ContentType": "application/octet-stream",
               "Metadata": {"sha256": receipt["sha256"], "by": "put_verified"}}
    if not overwrite:
        request["IfNoneMatch"] = "*"
    try:
        answer = s3.put_object(**request)
    except ClientError as problem:
        if problem.response["ResponseMetadata"]["HTTPStatusCode"] == 412:
            raise FileExistsError(f"s3://{bucket}/{key} exists") from None
        raise
    receipt["etag"] = answer["ETag"]
    return receipt
