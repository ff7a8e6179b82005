"""Every warning while loading becomes an error."""
def load_checked(path, manifest):
    data = Path(path).read_bytes()
    expected = manifest.get("sha256")
    if not expected or hashlib.sha256(data).hexdigest() != expected:
        raise ValueError(f"fingerprint of {path} does not match")
    if manifest.get("sklearn_version") != sklearn.__version__:
        raise ValueError("version")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return joblib.load(io.BytesIO(data))
