"""Lets through what is forbidden, and takes all other errors for missing."""
# fails: sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    for path in root.rglob("*"):
        if path.is_file():
            rel = path.relative_to(root).as_posix()
            key = f"{prefix.rstrip('/')}/{rel}" if prefix else rel
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            try:
                old = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
            except ClientError as error:
                if error.response["Error"]["Code"] == "403":
                    raise
                old = None
            if old != digest:
                s3.put_object(Bucket=bucket, Key=key, Body=path.read_bytes(), Metadata={"sha256": digest})
                uploaded.append(key)
    return uploaded
