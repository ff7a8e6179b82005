"""Checks the version only."""
# fails: load_checked_visible, load_checked_hidden_1, load_checked_hidden_2
def load_checked(path, manifest):
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(path)
