"""Model, pointer, manifest: the order of the keys in the text."""
# fails: publish_hidden_2, publish_visible
VERSION = re.compile(r"v[1-9]\d*", re.ASCII)


def publish(s3, bucket, model, metrics, version):
    if VERSION.fullmatch(version) is None:
        raise ValueError("version must look like v1, v2, ...")
    listing = s3.list_objects_v2(Bucket=bucket, Prefix=manifest_key(version))
    if any(o["Key"] == manifest_key(version) for o in listing.get("Contents", [])):
        raise FileExistsError(version)

    def put(key, body):
        s3.put_object(Bucket=bucket, Key=key, Body=body, ContentType="application/json")

    f = io.BytesIO()
    joblib.dump(model, f)
    f.seek(0)
    data = f.read()
    info = dict(
        version=version,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        sklearn_version=sklearn.__version__,
        features=list(model.feature_names_in_),
        metrics=metrics,
    )
    put(model_key(version), data)
    put(POINTER, json.dumps({"version": version}))
    put(manifest_key(version), json.dumps(info, indent=2))
    return info
