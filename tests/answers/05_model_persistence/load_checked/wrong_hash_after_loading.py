"""Loads first and checks the fingerprint afterwards."""
# fails: load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3
def load_checked(path, manifest):
    model = joblib.load(path)
    with open(path, "rb") as f:
        digest = hashlib.sha256(f.read()).hexdigest()
    if digest != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return model
