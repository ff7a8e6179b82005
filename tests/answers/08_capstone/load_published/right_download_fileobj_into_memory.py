"""download_fileobj into memory, recursion for latest, ClientError of HEAD mapped by code"""
def load_published(s3, bucket, version="latest"):
    def read(key):
        target = io.BytesIO()
        try:
            s3.download_fileobj(bucket, key, target)
        except ClientError as error:
            if error.response["Error"]["Code"] in {"404", "NoSuchKey"}:
                raise KeyError(key) from None
            raise
        target.seek(0)
        return target

    if version == "latest":
        return load_published(s3, bucket, json.load(read(POINTER))["version"])
    manifest = json.load(read(manifest_key(version)))
    wanted = {name: manifest[name] for name in ("sha256", "sklearn_version")}
    model_file = read(model_key(version))
    actual = {
        "sha256": hashlib.sha256(model_file.getbuffer()).hexdigest(),
        "sklearn_version": sklearn.__version__,
    }
    if wanted != actual:
        raise ValueError([name for name in wanted if wanted[name] != actual[name]])
    return [joblib.load(model_file), manifest]
