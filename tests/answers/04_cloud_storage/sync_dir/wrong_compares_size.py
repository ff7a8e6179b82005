"""Compares sizes: a changed digit goes unnoticed."""
# fails: sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    uploaded = []
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
        data = path.read_bytes()
        try:
            if s3.head_object(Bucket=bucket, Key=key)["ContentLength"] == len(data):
                continue
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        meta = {"sha256": hashlib.sha256(data).hexdigest()}
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
        uploaded.append(key)
    return uploaded
