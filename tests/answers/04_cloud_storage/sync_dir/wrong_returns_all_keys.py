"""Returns every key in the folder, not only those sent now."""
# fails: sync_dir_visible, sync_dir_hidden_2, sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    result = []
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
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
        result.append(key)
    return result
