"""Compares the fingerprint only if there is one."""
# fails: rollback_hidden_2
def rollback(s3, bucket, version):
    def read(key):
        try:
            return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        except s3.exceptions.NoSuchKey:
            return None

    manifest, model = read(manifest_key(version)), read(model_key(version))
    if manifest is None or model is None:
        raise LookupError(f"{version} is not complete")
    noted = json.loads(manifest).get("sha256")
    if noted and hashlib.sha256(model).hexdigest() != noted:
        raise ValueError(f"{version} is damaged")
    pointer = read(POINTER)
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}))
    return None if pointer is None else json.loads(pointer)["version"]
