"""Always puts a slash between prefix and path."""
# fails: sync_dir_hidden_1
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = prefix + "/" + path.relative_to(root).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            known = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            known = None
        if known != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
