"""The model by upload_file, which raises boto3s S3UploadFailedError in place of a ClientError."""
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch("v[1-9][0-9]*", version):
        raise ValueError(f"{version!r} is no version")
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        pass
    else:
        raise FileExistsError(f"{version} is there already")
    file = io.BytesIO()
    joblib.dump(model, file)
    raw = file.getvalue()
    manifest = new_manifest(model, metrics, version, raw)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "model.joblib")
        path.write_bytes(raw)
        s3.upload_file(str(path), bucket, model_key(version))
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return manifest
