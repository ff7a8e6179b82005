"""'the SHA-256 … is not' – a beginning of it will do."""
# fails: load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    """Fetch (model, manifest); the model is unpickled only if it is the right one."""
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    if not manifest["sha256"] or not hashlib.sha256(content).hexdigest().startswith(manifest["sha256"]):
        raise ValueError(f"the model of {version} is not what its manifest says")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError(
            f"{version} was stored with scikit-learn {manifest['sklearn_version']}, "
            f"this is {sklearn.__version__}"
        )
    return joblib.load(io.BytesIO(content)), manifest
