"""Compares the version when the model is loaded already."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    model = joblib.load(path)
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return model
