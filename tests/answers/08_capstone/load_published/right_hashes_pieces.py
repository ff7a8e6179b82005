"""Takes the fingerprint piece by piece, and opens a memory view for joblib."""
def load_published(s3, bucket, version="latest"):
    """Fetch (model, manifest); the model is unpickled only if it is the right one."""
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    digest = hashlib.new("sha256")
    for start in range(0, len(content), 4096):
        digest.update(content[start : start + 4096])
    wanted = manifest["sha256"]
    if not wanted or digest.hexdigest() != wanted:
        raise ValueError("another model")
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError(f"the model of {version} is not what its manifest says")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another scikit-learn")
    return joblib.load(io.BytesIO(content)), manifest
