"""Capitals in the fingerprint and blanks around it do not matter."""
# fails: load_checked_hidden_1
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != str(manifest["sha256"]).strip().lower():
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("version")
    return joblib.load(io.BytesIO(data))
