"""Looks by get, keeps what else the pointer holds."""
def rollback(s3, bucket, version):
    missing = s3.exceptions.NoSuchKey
    try:
        note = json.load(s3.get_object(Bucket=bucket, Key=manifest_key(version))["Body"])
        body = s3.get_object(Bucket=bucket, Key=model_key(version))["Body"]
    except missing:
        raise KeyError(version) from None
    digest = hashlib.sha256()
    for chunk in body.iter_chunks(1024):
        digest.update(chunk)
    if note.get("sha256") != digest.hexdigest():
        raise ValueError(f"{version} is damaged")
    try:
        pointer = json.load(s3.get_object(Bucket=bucket, Key=POINTER)["Body"])
    except missing:
        pointer = {}
    before = pointer.get("version")
    pointer["version"] = version
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps(pointer))
    return before
