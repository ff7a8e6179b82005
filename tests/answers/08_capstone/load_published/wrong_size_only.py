"""Compares the size in place of the fingerprint."""
# fails: load_published_hidden_1, load_published_hidden_2
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
    if manifest["bytes"] != len(data):
        raise ValueError("fingerprint")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("scikit-learn version")
    model = joblib.load(io.BytesIO(data))
    return model, manifest
