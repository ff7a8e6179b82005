"""Hashes in pieces from an open handle, then loads from the same handle."""
def load_checked(path, manifest):
    want, version = manifest["sha256"], manifest["sklearn_version"]
    h = hashlib.sha256()
    with open(path, "rb") as f:
        while chunk := f.read(1 << 16):
            h.update(chunk)
        if want != h.hexdigest():
            raise ValueError(f"{path} is another file")
        if version != sklearn.__version__:
            raise ValueError(f"stored by scikit-learn {version}")
        f.seek(0)
        with warnings.catch_warnings():
            warnings.simplefilter("error", InconsistentVersionWarning)
            return joblib.load(f)
