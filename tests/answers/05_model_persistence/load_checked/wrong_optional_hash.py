"""Skips the check when the manifest has no fingerprint."""
# fails: load_checked_hidden_2
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    expected = manifest.get("sha256")
    if expected and hashlib.sha256(data).hexdigest() != expected:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(path)
