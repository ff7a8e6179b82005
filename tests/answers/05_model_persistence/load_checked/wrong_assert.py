"""Uses assert for the checks."""
# fails: load_checked_visible, load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    assert hashlib.sha256(data).hexdigest() == manifest["sha256"]
    assert manifest["sklearn_version"] == sklearn.__version__
    return joblib.load(path)
