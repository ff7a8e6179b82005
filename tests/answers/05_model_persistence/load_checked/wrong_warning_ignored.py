"""Silences warnings so that the log stays clean."""
# fails: load_checked_hidden_4
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return joblib.load(path)
