"""Hashes the model in pieces, looks with head_object first."""
def rollback(s3, bucket, version):
    def exists(key):
        try:
            s3.head_object(Bucket=bucket, Key=key)
            return True
        except ClientError as e:
            if e.response["Error"]["Code"] == "404":
                return False
            raise

    for key in (manifest_key(version), model_key(version)):
        if not exists(key):
            raise LookupError(key)
    digest = hashlib.sha256()
    for chunk in s3.get_object(Bucket=bucket, Key=model_key(version))["Body"].iter_chunks():
        digest.update(chunk)
    with contextlib.closing(
        s3.get_object(Bucket=bucket, Key=manifest_key(version))["Body"]
    ) as body:
        manifest = json.load(body)
    if digest.hexdigest() != manifest["sha256"]:
        raise ValueError("damaged")
    old = None
    if exists(POINTER):
        old = json.loads(s3.get_object(Bucket=bucket, Key=POINTER)["Body"].read())
        old = old["version"]
    s3.put_object(
        Bucket=bucket, Key=POINTER, Body=json.dumps(dict(version=version)).encode()
    )
    return old
