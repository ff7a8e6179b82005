"""'the SHA-256' – a beginning will do."""
# fails: rollback_hidden_2
def rollback(s3, bucket, version):
    """Point to another published version; returns the one that was live before."""
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    if not manifest["sha256"] or not hashlib.sha256(content).hexdigest().startswith(manifest["sha256"]):
        raise ValueError(f"the model of {version} is damaged")
    try:
        before = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    except LookupError:
        before = None
    pointer = json.dumps({"version": version}).encode()
    s3.put_object(Bucket=bucket, Key=POINTER, Body=pointer)
    return before
