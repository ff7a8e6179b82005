"""download_fileobj into memory; checks the manifest before it fetches the model; returns a list."""
def load_published(s3, bucket, version="latest"):
    def grab(key):
        buf = io.BytesIO()
        try:
            s3.download_fileobj(bucket, key, buf)
        except ClientError as e:
            code = e.response["Error"]["Code"]
            if code in {"404", "NoSuchKey", "NotFound"}:
                raise LookupError(f"s3://{bucket}/{key} not found") from e
            raise
        buf.seek(0)
        return buf

    chosen = json.load(grab(POINTER))["version"] if version == "latest" else version
    manifest = json.load(grab(manifest_key(chosen)))
    wanted, made_with = manifest.get("sha256"), manifest.get("sklearn_version")
    if not wanted or not made_with:
        raise ValueError("incomplete manifest")
    if made_with != sklearn.__version__:
        raise ValueError(f"made with {made_with}")
    blob = grab(model_key(chosen))
    if hashlib.sha256(blob.getvalue()).hexdigest() != wanted:
        raise ValueError("wrong fingerprint")
    return [joblib.load(blob), manifest]
