"""Takes the file's size for its fingerprint."""
# fails: load_checked_visible, load_checked_hidden_1, load_checked_hidden_2
def load_checked(path, manifest):
    if os.path.getsize(path) != manifest["bytes"]:
        raise ValueError("not the same file")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(path)
