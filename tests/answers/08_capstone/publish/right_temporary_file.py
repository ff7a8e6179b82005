"""Tries to get the manifest, uploads a temporary file, adds entries of its own."""
def publish(s3, bucket, model, metrics, version):
    digits = version[1:]
    good = version[:1] == "v" and digits.isascii() and digits.isdigit() and digits[0] != "0"
    if not good:
        raise ValueError(f"{version!r} is not a version")

    try:
        s3.get_object(Bucket=bucket, Key=manifest_key(version))
        exists = True
    except s3.exceptions.NoSuchKey:
        exists = False
    if exists:
        raise FileExistsError(f"{version} exists, choose another number")

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "model.joblib"
        joblib.dump(model, path, compress=("zlib", 6))
        raw = path.read_bytes()
        s3.upload_file(str(path), bucket, model_key(version))
    manifest = {"version": version, "model": model_key(version), "bytes": len(raw)}
    manifest["sha256"] = hashlib.sha256(raw).hexdigest()
    manifest["sklearn_version"] = sklearn.__version__
    manifest["features"] = model.feature_names_in_.tolist()
    manifest["metrics"] = dict(metrics)

    text = json.dumps(manifest, ensure_ascii=False).encode("utf-8")
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=text)
    pointer = {"version": version, "manifest": manifest_key(version)}
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps(pointer).encode())
    return manifest
