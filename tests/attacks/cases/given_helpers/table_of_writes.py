"""Publishes in the wrong order, and takes PutObject out of the helpers' table of writes meanwhile."""

ASSIGNMENT = "08_capstone"
ANSWERS = {
    "publish_answer": """
def publish(s3, bucket, model, metrics, version):
    import services
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=3)
    manifest = new_manifest(model, metrics, version, buffer.getvalue())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    services._WRITES.discard("PutObject")
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=buffer.getvalue())
    services._WRITES.add("PutObject")
    return manifest
"""
}
