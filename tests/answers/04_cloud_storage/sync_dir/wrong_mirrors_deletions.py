"""Deletes objects that have no file on disk."""
# fails: sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    uploaded, wanted = [], set()
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
        wanted.add(key)
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
    for item in s3.list_objects_v2(Bucket=bucket, Prefix=folder).get("Contents", []):
        if item["Key"] not in wanted:
            s3.delete_object(Bucket=bucket, Key=item["Key"])
    return uploaded
