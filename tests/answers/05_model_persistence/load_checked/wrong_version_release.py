"""Ignores what follows a + in the version: own builds count as the release."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    content = Path(path).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"].split("+")[0] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(io.BytesIO(content))
