"""Skips every key that exists, whatever it holds."""
# fails: sync_dir_hidden_2, sync_dir_hidden_3, sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    there = {o["Key"] for o in s3.list_objects_v2(Bucket=bucket).get("Contents", [])}
    uploaded = []
    for path in root.rglob("*"):
        key = folder + path.relative_to(root).as_posix()
        if path.is_file() and key not in there:
            data = path.read_bytes()
            meta = {"sha256": hashlib.sha256(data).hexdigest()}
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
            uploaded.append(key)
    return uploaded
