"""Returns only what a service needs of the manifest: features, metrics and version."""
# fails: load_published_visible, load_published_hidden_2, load_published_hidden_3
def load_published(s3, bucket, version="latest"):
    def read(key):
        try:
            answer = s3.get_object(Bucket=bucket, Key=key)
        except s3.exceptions.NoSuchKey:
            raise KeyError(key) from None
        return answer["Body"].read()

    if version == "latest":
        pointer = json.loads(read(POINTER))
        version = pointer["version"]
    manifest = json.loads(read(manifest_key(version)))
    data = read(model_key(version))
    if manifest["sha256"] != hashlib.sha256(data).hexdigest():
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("scikit-learn version")
    model = joblib.load(io.BytesIO(data))
    return model, {k: manifest[k] for k in ("version", "features", "metrics") if k in manifest}
