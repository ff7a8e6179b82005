"""Compares by fingerprint but never stores one."""
# fails: sync_dir_visible, sync_dir_hidden_2, sync_dir_hidden_3, sync_dir_hidden_4
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
            known = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError:
            known = None
        if known != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data)
            uploaded.append(key)
    return uploaded
