"""The beginning of a fingerprint will do."""
# fails: load_checked_hidden_1
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if not manifest["sha256"] or not hashlib.sha256(data).hexdigest().startswith(manifest["sha256"]):
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("version")
    return joblib.load(io.BytesIO(data))
