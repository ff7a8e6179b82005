"""Uploads every file on every run."""
# fails: sync_dir_visible, sync_dir_hidden_2, sync_dir_hidden_4, sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    uploaded = []
    for path in root.rglob("*"):
        if path.is_file():
            key = folder + path.relative_to(root).as_posix()
            data = path.read_bytes()
            meta = {"sha256": hashlib.sha256(data).hexdigest()}
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
            uploaded.append(key)
    return uploaded
