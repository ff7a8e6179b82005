"""'sklearn_version is not sklearn.__version__' – a prefix will do."""
# fails: load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    """Fetch (model, manifest); the model is unpickled only if it is the right one."""
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError(f"the model of {version} is not what its manifest says")
    if not manifest["sklearn_version"] or not sklearn.__version__.startswith(manifest["sklearn_version"]):
        raise ValueError(
            f"{version} was stored with scikit-learn {manifest['sklearn_version']}, "
            f"this is {sklearn.__version__}"
        )
    return joblib.load(io.BytesIO(content)), manifest
