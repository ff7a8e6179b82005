"""Wraps everything in a broad except and gives None for a missing file."""
# fails: load_checked_visible
def load_checked(path, manifest):
    try:
        data = Path(path).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(path)
