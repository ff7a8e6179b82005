"""Fetches each object and compares the bytes themselves."""
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    base = prefix.strip("/")
    uploaded = []
    for file in root.glob("**/*"):
        if file.is_dir():
            continue
        key = "/".join(([base] if base else []) + list(file.relative_to(root).parts))
        content = file.read_bytes()
        try:
            if s3.get_object(Bucket=bucket, Key=key)["Body"].read() == content:
                continue
        except s3.exceptions.NoSuchKey:
            pass
        digest = hashlib.sha256(content).hexdigest()
        s3.put_object(Bucket=bucket, Key=key, Body=content, Metadata={"sha256": digest})
        uploaded.append(key)
    return uploaded
