"""Gives back the six entries."""
# fails: load_published_hidden_2, load_published_hidden_3
def fetch_object(s3, bucket, key):
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise LookupError(f"{key} is not there") from error
        raise


def load_published(s3, bucket, version="latest"):
    if version == "latest":
        version = json.loads(fetch_object(s3, bucket, POINTER))["version"]
    manifest = json.loads(fetch_object(s3, bucket, manifest_key(version)))
    raw = fetch_object(s3, bucket, model_key(version))
    if manifest["sha256"] != hashlib.sha256(raw).hexdigest():
        raise ValueError("the fingerprint differs")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another scikit-learn")
    return joblib.load(io.BytesIO(raw)), {k: manifest.get(k) for k in ("version", "sha256", "bytes", "sklearn_version", "features", "metrics")}
