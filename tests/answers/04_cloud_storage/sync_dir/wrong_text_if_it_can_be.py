"""Reads as text what is text, which changes line ends; the rest as bytes."""
# fails: sync_dir_hidden_1
def sync_dir(s3, root, bucket, prefix):
    """Upload the files below `root` whose content is new; return their keys."""
    root = pathlib.Path(root)
    uploaded = []
    start = prefix.rstrip("/") + "/" if prefix else ""
    for path in sorted(root.rglob("*")):
        if not path.is_file():
            continue
        key = start + path.relative_to(root).as_posix()
        try:
            data = path.read_text(encoding="utf-8").encode("utf-8")
        except UnicodeDecodeError:  # a picture or a model
            data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            there = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] not in ("404", "NoSuchKey"):
                raise
            there = None
        if there != digest:
            s3.put_object(
                Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}
            )
            uploaded.append(key)
    return uploaded
