"""One class of errors is S3's and a FileExistsError at once, also where S3 does not say whether it is there."""
# fails: publish_hidden_2, publish_hidden_3
class Trouble(ClientError, FileExistsError):
    def __init__(self, *args):
        Exception.__init__(self, *args)


def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(version)
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=3)
    manifest = new_manifest(model, metrics, version, buffer.getvalue())
    try:
        try:
            object_bytes(s3, bucket, manifest_key(version))
        except LookupError:
            pass
        else:
            raise FileExistsError(version)
        for key, body in [
            (model_key(version), buffer.getvalue()),
            (manifest_key(version), json.dumps(manifest).encode()),
            (POINTER, json.dumps({"version": version}).encode()),
        ]:
            s3.put_object(Bucket=bucket, Key=key, Body=body)
    except Exception as error:
        raise Trouble(str(error)) from error
    return manifest
