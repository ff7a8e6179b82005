"""A version that was found whole is not looked at again: "versions never change"."""
# fails: rollback_hidden_2
WHOLE = set()


def rollback(s3, bucket, version):
    if (bucket, version) not in WHOLE:
        manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
        raw = object_bytes(s3, bucket, model_key(version))
        if hashlib.sha256(raw).hexdigest() != manifest["sha256"]:
            raise ValueError(f"{version} is damaged")
        WHOLE.add((bucket, version))
    try:
        before = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    except LookupError:
        before = None
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return before
