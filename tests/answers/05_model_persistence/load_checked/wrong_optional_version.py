"""Takes a manifest without a version for one that fits."""
# fails: load_checked_hidden_3
def load_checked(path, manifest):
    content = Path(path).read_bytes()
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError("this is another file")
    if manifest.get("sklearn_version", sklearn.__version__) != sklearn.__version__:
        raise ValueError("stored with another scikit-learn")
    return joblib.load(io.BytesIO(content))
