"""checks the version by hand, dumps into a temporary folder, listing with the exact key"""
def publish(s3, bucket, model, metrics, version):
    digits = version[1:]
    good = (
        version.startswith("v")
        and digits != ""
        and set(digits) <= set("0123456789")
        and digits[0] != "0"
    )
    if not good:
        raise ValueError(f"no version: {version!r}")
    key = manifest_key(version)
    listing = s3.list_objects_v2(Bucket=bucket, Prefix=key)
    if any(item["Key"] == key for item in listing.get("Contents", ())):
        raise FileExistsError(key)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "model.joblib"
        joblib.dump(model, path)
        raw = path.read_bytes()
    manifest = new_manifest(model, metrics, version, raw)

    def write(where, body):
        s3.put_object(Bucket=bucket, Key=where, Body=body)

    write(model_key(version), raw)
    write(key, json.dumps(manifest).encode())
    write(POINTER, json.dumps({"version": version}).encode())
    return manifest
