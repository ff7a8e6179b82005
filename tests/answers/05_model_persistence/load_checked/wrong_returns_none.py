"""Returns None for a file that does not match."""
# fails: load_checked_visible, load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest.get("sha256"):
        return None
    if manifest["sklearn_version"] != sklearn.__version__:
        return None
    return joblib.load(path)
