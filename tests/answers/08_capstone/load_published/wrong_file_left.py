"""Writes a file into the working folder, and removes it only after a good load."""
# fails: load_published_hidden_1, load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    raw = object_bytes(s3, bucket, model_key(version))
    path = pathlib.Path(f"{version}.joblib")
    path.write_bytes(raw)
    if hashlib.sha256(raw).hexdigest() != manifest["sha256"]:
        raise ValueError("the model is not the one of its manifest")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another version of scikit-learn")
    model = joblib.load(path)
    path.unlink()
    return model, manifest
