"""The filter "once" is set, so a second file's warning is lost."""
# fails: load_checked_hidden_4
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("version")
    with warnings.catch_warnings():
        warnings.simplefilter("default", InconsistentVersionWarning)
        warnings.filterwarnings("ignore", message=".*StandardScaler.*")
        return joblib.load(io.BytesIO(data))
