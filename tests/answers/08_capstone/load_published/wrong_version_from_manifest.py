"""'Other entries need not be there' – the key of the model is made from the manifest's `version`."""
# fails: load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    """Fetch (model, manifest); the model is unpickled only if it is the right one."""
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    if not manifest.get("sha256") or not manifest.get("sklearn_version"):
        raise ValueError(f"the manifest of {version} is not complete")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError(f"{version} needs scikit-learn {manifest['sklearn_version']}")
    raw = object_bytes(s3, bucket, model_key(manifest["version"]))
    if hashlib.sha256(raw).hexdigest() != manifest["sha256"]:
        raise ValueError(f"the model of {version} is not the one that was published")
    return joblib.load(io.BytesIO(raw)), manifest
