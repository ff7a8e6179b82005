"""Brings names into one of Unicode's forms."""
# fails: sync_dir_hidden_1
def sync_dir(s3, root, bucket, prefix):
    """Upload the files below `root` whose content is new; return their keys."""
    root = pathlib.Path(root)
    uploaded = []
    folder = prefix.rstrip("/") + "/" if prefix else ""
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        key = folder + __import__('unicodedata').normalize('NFC', path.relative_to(root).as_posix())
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            known = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] not in ("404", "NoSuchKey"):
                raise
            known = None
        if known != digest:
            s3.put_object(
                Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}
            )
            uploaded.append(key)
    return uploaded
