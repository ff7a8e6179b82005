"""Takes the entries out of the caller's manifest."""
# fails: load_checked_hidden_2
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest.pop("sha256"):
        raise ValueError("fingerprint")
    if manifest.pop("sklearn_version") != sklearn.__version__:
        raise ValueError("version")
    return joblib.load(io.BytesIO(data))
