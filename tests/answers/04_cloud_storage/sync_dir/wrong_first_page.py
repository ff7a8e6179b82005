"""Only the first page of the listing."""
# fails: sync_dir_hidden_2
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    front = prefix.rstrip("/") + "/" if prefix else ""
    there = {o["Key"] for o in s3.list_objects_v2(Bucket=bucket, Prefix=front).get("Contents", [])}
    for path in root.rglob("*"):
        if path.is_file():
            key = front + path.relative_to(root).as_posix()
            data = path.read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            if key in there and s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256") == digest:
                continue
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
