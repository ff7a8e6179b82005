"""Reads the pointer after it has moved."""
# fails: rollback_visible, rollback_hidden_1, rollback_hidden_3
def rollback(s3, bucket, version):
    def read(key):
        try:
            return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        except s3.exceptions.NoSuchKey:
            return None

    manifest, model = read(manifest_key(version)), read(model_key(version))
    if manifest is None or model is None:
        raise LookupError(f"{version} is not complete")
    if hashlib.sha256(model).hexdigest() != json.loads(manifest).get("sha256"):
        raise ValueError(f"{version} is damaged")
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}))
    pointer = read(POINTER)
    return None if pointer is None else json.loads(pointer)["version"]
