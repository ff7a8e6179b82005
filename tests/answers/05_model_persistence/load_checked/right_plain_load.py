"""Hash, version, then plain joblib.load; the warning goes through."""
def load_checked(path, manifest):
    with open(path, "rb") as f:
        digest = hashlib.sha256(f.read()).hexdigest()
    if manifest["sha256"] != digest:
        raise ValueError("the file is not the one in the manifest")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("other scikit-learn version: " + manifest["sklearn_version"])
    return joblib.load(path)
