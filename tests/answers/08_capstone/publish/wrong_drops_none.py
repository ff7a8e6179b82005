"""Leaves out metrics that are None."""
# fails: publish_hidden_1
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(f"{version!r} is no version")
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        pass
    else:
        raise FileExistsError(f"{version} is there")
    file = io.BytesIO()
    joblib.dump(model, file)
    raw = file.getvalue()
    manifest = new_manifest(model, {k: v for k, v in metrics.items() if v is not None}, version, raw)
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=raw)
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return manifest
