"""os.walk, a generator of files, and the content itself compared."""
def sync_dir(s3, root, bucket, prefix):
    """Upload the files below `root` whose content is new; return their keys."""
    root = pathlib.Path(root)
    uploaded = []

    def files():
        for folder, _below, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                words = os.path.relpath(path, root).split(os.sep)
                with open(path, "rb") as file:
                    yield "/".join(([prefix.rstrip("/")] if prefix else []) + words), file.read()

    def stored(key):
        try:
            with s3.get_object(Bucket=bucket, Key=key)["Body"] as body:
                return body.read()
        except ClientError as error:
            if error.response["Error"]["Code"] in {"NoSuchKey", "404"}:
                return None
            raise

    for key, content in files():
        if content != stored(key):
            mark = {"sha256": hashlib.sha256(content).hexdigest()}
            s3.put_object(Bucket=bucket, Key=key, Body=content, Metadata=mark)
            uploaded += [key]
    return uploaded
