"""Believes in the suffix: whatever is not called .joblib is refused."""
# fails: load_checked_hidden_2
def load_checked(path, manifest):
    if not Path(path).suffix == ".joblib":
        raise ValueError("not a joblib file")
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("version")
    return joblib.load(io.BytesIO(data))
