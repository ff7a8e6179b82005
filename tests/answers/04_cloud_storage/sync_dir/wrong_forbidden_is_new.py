"""Any error of head_object: upload."""
# fails: sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    start = prefix.rstrip("/") + "/" if prefix else ""
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        key = start + path.relative_to(root).as_posix()
        try:
            there = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError:
            there = None
        if there != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
