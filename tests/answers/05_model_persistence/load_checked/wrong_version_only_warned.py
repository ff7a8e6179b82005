"""Prints a note about the version and goes on."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        print("careful, other version")
    return joblib.load(path)
