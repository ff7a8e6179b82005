"""Moves the pointer first, and writes all that follows by a client of its own, which nobody cuts off."""
# fails: publish_hidden_2, publish_visible
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(version)
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        pass
    else:
        raise FileExistsError(version)
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=3)
    manifest = new_manifest(model, metrics, version, buffer.getvalue())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    own = boto3.client(
        "s3", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
    )
    own.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    own.put_object(Bucket=bucket, Key=model_key(version), Body=buffer.getvalue())
    return manifest
