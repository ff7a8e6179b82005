"""pickle.dumps: thinks that it is what joblib.dump writes."""
# fails: publish_hidden_1
def publish(s3, bucket, model, metrics, version):
    import pickle

    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError("no version")
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        raw = pickle.dumps(model)
    else:
        raise FileExistsError(version)
    manifest = new_manifest(model, metrics, version, raw)
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=raw)
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest))
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}))
    return manifest
