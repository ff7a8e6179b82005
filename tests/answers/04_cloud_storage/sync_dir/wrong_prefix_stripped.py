"""Drops spaces around the prefix."""
# fails: sync_dir_hidden_2
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    prefix = prefix.strip().strip("/")
    for path in root.rglob("*"):
        if path.is_file():
            key = "/".join(filter(None, [prefix, path.relative_to(root).as_posix()]))
            data = path.read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            try:
                if s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256") == digest:
                    continue
            except ClientError as error:
                if error.response["Error"]["Code"] != "404":
                    raise
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
