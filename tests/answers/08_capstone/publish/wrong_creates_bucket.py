"""Creates the bucket."""
# fails: publish_hidden_1
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(f"{version!r} is no version")
    try:
        s3.head_object(Bucket=bucket, Key=manifest_key(version))
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("404", "NoSuchKey"):
            raise
    else:
        raise FileExistsError(f"{version} is already there")
    s3.create_bucket(Bucket=bucket)
    buffer = io.BytesIO()
    joblib.dump(model, buffer)
    raw = buffer.getvalue()
    manifest = {
        "version": version,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "bytes": len(raw),
        "sklearn_version": sklearn.__version__,
        "features": [str(name) for name in model.feature_names_in_],
        "metrics": metrics,
    }
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=raw)
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return manifest
