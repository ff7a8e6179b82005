"""Compares the time of the file with the time of the upload."""
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
        try:
            head = s3.head_object(Bucket=bucket, Key=key)
            if path.stat().st_mtime <= head["LastModified"].timestamp() + 1:
                continue
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        meta = {"sha256": hashlib.sha256(data).hexdigest()}
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
        uploaded.append(key)
    return uploaded
