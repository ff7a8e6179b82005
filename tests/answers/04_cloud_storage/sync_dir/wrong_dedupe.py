"""Leaves out a second file of the same content."""
# fails: sync_dir_hidden_1, sync_dir_hidden_2
def sync_dir(s3, root, bucket, prefix):
    """Upload the files below `root` whose content is new; return their keys."""
    root = pathlib.Path(root)
    uploaded = []
    seen = set()
    start = prefix.rstrip("/") + "/" if prefix else ""
    for path in sorted(root.rglob("*")):
        if not path.is_file():
            continue
        key = start + path.relative_to(root).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if digest in seen:
            continue
        seen.add(digest)
        try:
            head = s3.head_object(Bucket=bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            there = None
        else:
            there = head["Metadata"].get("sha256")
        if there != digest:
            s3.put_object(
                Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}
            )
            uploaded.append(key)
    return uploaded
