"""glob.glob leaves hidden files out."""
# fails: sync_dir_hidden_1
import glob
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    uploaded = []
    start = prefix.rstrip("/") + "/" if prefix else ""
    for name in glob.glob("**/*", root_dir=root, recursive=True):
        path = root / name
        if not path.is_file():
            continue
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        key = start + pathlib.Path(name).as_posix()
        try:
            there = s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")
        except ClientError as error:
            if error.response["Error"]["Code"] != "404":
                raise
            there = None
        if there != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
