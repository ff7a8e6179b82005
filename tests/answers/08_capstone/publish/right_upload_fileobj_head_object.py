"""upload_fileobj, head_object, a manifest of its own, helpers, compressed"""
VERSION = re.compile(r"v[1-9][0-9]*", re.ASCII)


def is_there(s3, bucket, key):
    """Ask with HEAD; 404 means no, every other error goes up."""
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] in ("404", "NoSuchKey"):
            return False
        raise
    return True


def publish(s3, bucket, model, metrics, version):
    if VERSION.fullmatch(version) is None:
        raise ValueError(version)
    if is_there(s3, bucket, manifest_key(version)):
        raise FileExistsError(manifest_key(version))
    with io.BytesIO() as buffer:
        joblib.dump(model, buffer, compress=("gzip", 3))
        raw = buffer.getvalue()
    manifest = dict(
        version=version,
        sha256=hashlib.sha256(raw).hexdigest(),
        bytes=len(raw),
        sklearn_version=sklearn.__version__,
        features=np.asarray(model.feature_names_in_).tolist(),
        metrics=metrics,
        published=time.strftime("%Y-%m-%dT%H:%M:%S"),
    )
    for key, body in (
        (model_key(version), raw),
        (manifest_key(version), json.dumps(manifest, indent=1).encode("utf-8")),
        (POINTER, json.dumps(dict(version=version, by="publish")).encode("utf-8")),
    ):
        s3.upload_fileobj(io.BytesIO(body), bucket, key)
    return json.loads(json.dumps(manifest))
