"""Stores the fingerprint of the first version only."""
# fails: sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    uploaded = []
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            meta = s3.head_object(Bucket=bucket, Key=key)["Metadata"]
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            meta = {}
        if meta.get("sha256") != digest:
            meta.setdefault("sha256", digest)
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
            uploaded.append(key)
    return uploaded
