"""Turns the warning into an error, catches it, and loads again quietly."""
# fails: load_checked_hidden_4
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", InconsistentVersionWarning)
            return joblib.load(path)
    except InconsistentVersionWarning:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", InconsistentVersionWarning)
            return joblib.load(path)
