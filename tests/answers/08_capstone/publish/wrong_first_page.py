"""Looks for the version among the first thousand keys of a listing."""
# fails: publish_hidden_3
def publish(s3, bucket, model, metrics, version):
    """Store the model, then its manifest, and last of all the pointer.

    1. Refuse a text that is no version (ValueError), before S3 is asked anything.
    2. Refuse a version that is there (FileExistsError): object_bytes is a way to look.
    3. Dump the model into memory; new_manifest describes the bytes.
    4. Write the three objects, in their order; the manifest comes back.
    """
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(f"not a version: {version!r}")
    try:
        found = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
        if manifest_key(version) in [o["Key"] for o in found]: raise KeyError
    except KeyError:
        raise FileExistsError(f"{version} is published already")
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=3)
    manifest = new_manifest(model, metrics, version, buffer.getvalue())
    for key, body in [
        (model_key(version), buffer.getvalue()),
        (manifest_key(version), json.dumps(manifest).encode()),
        (POINTER, json.dumps({"version": version}).encode()),  # now it is live
    ]:
        s3.put_object(Bucket=bucket, Key=key, Body=body)
    return manifest
