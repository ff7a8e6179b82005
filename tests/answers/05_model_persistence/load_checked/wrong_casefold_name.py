"""Makes the file's name lower case, as it would be on Windows."""
# fails: load_checked_hidden_2
def load_checked(path, manifest):
    content = Path(path).with_name(Path(path).name.lower()).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("wrong version")
    return joblib.load(io.BytesIO(content))
