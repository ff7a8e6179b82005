"""Goes on with the next file when an upload fails."""
# fails: sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        rel = path.relative_to(root).as_posix()
        key = f"{prefix.rstrip('/')}/{rel}" if prefix else rel
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            if s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256") == digest:
                continue
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        try:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
        except ClientError as error:
            print("not uploaded:", key, error)
            continue
        uploaded.append(key)
    return uploaded
