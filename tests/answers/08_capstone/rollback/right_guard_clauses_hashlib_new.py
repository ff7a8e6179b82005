"""guard clauses, hashlib.new in chunks, contextlib.suppress"""
def rollback(s3, bucket, version):
    expected = json.loads(object_bytes(s3, bucket, manifest_key(version))).get("sha256")
    if not expected:
        raise KeyError("sha256")
    digest = hashlib.new("sha256")
    stream = io.BytesIO(object_bytes(s3, bucket, model_key(version)))
    while chunk := stream.read(65536):
        digest.update(chunk)
    if digest.hexdigest() != expected:
        raise ValueError("damaged: " + version)
    live = None
    with contextlib.suppress(LookupError):
        live = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    pointer = json.dumps({"version": version, "before": live})
    s3.upload_fileobj(io.BytesIO(pointer.encode()), bucket, POINTER)
    return live
