"""Trusts scikit-learn's warning alone and never reads the manifest's version."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    with warnings.catch_warnings():
        warnings.simplefilter("error", InconsistentVersionWarning)
        return joblib.load(path)
