"""A listing, a temporary file elsewhere, each write tried twice; the keys of the manifest are sorted."""
def publish(s3, bucket, model, metrics, version):
    if re.compile(r"v[1-9][0-9]*\Z").match(version) is None:
        raise ValueError(f"not a version: {version!r}")
    wanted = manifest_key(version)
    listing = s3.list_objects_v2(Bucket=bucket, Prefix=wanted)
    if any(item["Key"] == wanted for item in listing.get("Contents", ())):
        raise FileExistsError(f"{version} has been published before")

    def put(key, body):
        for last in (False, True):
            try:
                return s3.put_object(Key=key, Bucket=bucket, Body=body)
            except ClientError:
                if last:
                    raise

    with tempfile.TemporaryFile() as file:
        joblib.dump(model, file, compress=1)
        file.seek(0)
        raw = file.read()
    manifest = new_manifest(version=version, raw=raw, metrics=metrics, model=model)
    for key, body in {
        model_key(version): raw,
        wanted: json.dumps(manifest, ensure_ascii=False, sort_keys=True).encode("utf-8"),
        POINTER: json.dumps({"version": version, "sha256": manifest["sha256"]}).encode("utf-8"),
    }.items():
        put(key, body)
    return manifest
