"""Reads files as text: line ends change."""
# fails: sync_dir_hidden_1
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    start = prefix.rstrip("/") + "/" if prefix else ""
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_text(encoding="utf-8", errors="surrogateescape").encode("utf-8", "surrogateescape")
        digest = hashlib.sha256(data).hexdigest()
        key = start + path.relative_to(root).as_posix()
        try:
            there = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            there = None
        if there != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
