"""Dumps into the working folder, and removes the file only when all has gone well."""
# fails: publish_hidden_2
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch("v[1-9][0-9]*", version):
        raise ValueError(f"{version!r} is no version")
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        pass
    else:
        raise FileExistsError(f"{version} is there already")
    file = pathlib.Path(f"{version}.joblib")
    joblib.dump(model, file)
    raw = file.read_bytes()
    manifest = new_manifest(model, metrics, version, raw)
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=raw)
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    file.unlink()
    return manifest
