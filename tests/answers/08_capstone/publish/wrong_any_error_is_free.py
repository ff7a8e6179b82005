"""Takes every error of the look for 'this version is free'."""
# fails: publish_hidden_3
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch("v[1-9][0-9]*", version):
        raise ValueError(version)
    try:
        s3.head_object(Bucket=bucket, Key=manifest_key(version))
        taken = True
    except ClientError:
        taken = False
    if taken:
        raise FileExistsError(version)
    out = io.BytesIO()
    joblib.dump(model, out)
    data = out.getvalue()
    manifest = {
        "version": version,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "sklearn_version": sklearn.__version__,
        "features": model.feature_names_in_.tolist(),
        "metrics": metrics,
    }
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=data)
    s3.put_object(
        Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest)
    )
    s3.put_object(
        Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version})
    )
    return manifest
