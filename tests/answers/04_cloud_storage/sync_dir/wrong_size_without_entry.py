"""No entry: the size decides."""
# fails: sync_dir_hidden_3
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    start = prefix.rstrip("/") + "/" if prefix else ""
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        key = start + path.relative_to(root).as_posix()
        try:
            head = s3.head_object(Bucket=bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
        else:
            noted = head["Metadata"].get("sha256")
            if noted == digest or (noted is None and head["ContentLength"] == len(data)):
                continue
        s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
        uploaded.append(key)
    return uploaded
