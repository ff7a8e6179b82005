"""Unzips by the name: what is called .gz must be gzip."""
# fails: load_checked_hidden_2
def load_checked(path, manifest):
    content = Path(path).read_bytes()
    if str(path).endswith('.gz'):
        import gzip
        content = gzip.decompress(content)
    digest = hashlib.sha256(content).hexdigest()
    if digest != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(io.BytesIO(content))
