"""Copies the old model over the version that is live, besides moving the pointer."""
# fails: rollback_hidden_1
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
    pointer = read(POINTER)
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}))
    if pointer is not None:
        live = json.loads(pointer)["version"]
        s3.put_object(Bucket=bucket, Key=model_key(live), Body=model)
        s3.put_object(Bucket=bucket, Key=manifest_key(live), Body=manifest)
    return None if pointer is None else json.loads(pointer)["version"]
