"""Version before fingerprint, and a look at n_features afterwards."""
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("scikit-learn version differs")
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("sha256 differs")
    warnings.simplefilter("always", InconsistentVersionWarning)
    model = joblib.load(io.BytesIO(data))
    if model.n_features_in_ != manifest["n_features"]:
        raise ValueError("n_features differs")
    return model
