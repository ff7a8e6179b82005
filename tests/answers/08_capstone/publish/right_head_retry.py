"""Asks with head_object, and tries a refused write a second time."""
def publish(s3, bucket, model, metrics, version):
    """Model, manifest, pointer."""
    if not re.match(r"^v[1-9][0-9]*\Z", version):
        raise ValueError(version)
    found = True
    try:
        s3.head_object(Bucket=bucket, Key=manifest_key(version))
    except ClientError as e:
        if e.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
            raise
        found = False
    if found:
        raise FileExistsError(version)

    def write(key, content):
        try:
            s3.put_object(Bucket=bucket, Key=key, Body=content)
        except ClientError:
            s3.put_object(Bucket=bucket, Key=key, Body=content)

    buf = io.BytesIO()
    joblib.dump(model, buf, compress=9)
    sha = hashlib.sha256()
    sha.update(buf.getbuffer())
    manifest = {
        "sha256": sha.hexdigest(),
        "bytes": buf.getbuffer().nbytes,
        "sklearn_version": sklearn.__version__,
        "features": [*map(str, model.feature_names_in_)],
        "metrics": metrics,
        "version": version,
    }
    write(model_key(version), buf.getvalue())
    write(manifest_key(version), json.dumps(manifest).encode())
    write(POINTER, json.dumps({"version": version}).encode())
    return manifest
