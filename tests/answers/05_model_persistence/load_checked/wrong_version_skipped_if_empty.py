"""An empty or None version is not compared."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("fingerprint")
    version = manifest["sklearn_version"]
    if version and version != sklearn.__version__:
        raise ValueError("version")
    return joblib.load(io.BytesIO(data))
