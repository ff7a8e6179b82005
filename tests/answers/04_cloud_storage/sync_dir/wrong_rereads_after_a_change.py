"""Sends the whole folder again as soon as anything in it is new."""
# fails: sync_dir_hidden_2, sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    files, changed = {}, False
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
        files[key] = data = path.read_bytes()
        try:
            old = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            old = None
        changed = changed or old != hashlib.sha256(data).hexdigest()
    if not changed:
        return []
    for key, data in files.items():
        meta = {"sha256": hashlib.sha256(data).hexdigest()}
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
    return list(files)
