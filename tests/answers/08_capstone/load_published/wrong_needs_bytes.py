"""Wants the number of bytes in the manifest as well."""
# fails: load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    raw = object_bytes(s3, bucket, model_key(version))
    if len(raw) != manifest["bytes"] or hashlib.sha256(raw).hexdigest() != manifest["sha256"]:
        raise ValueError("another model than the manifest's")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another scikit-learn")
    return joblib.load(io.BytesIO(raw)), manifest
