"""Lists what is there, then asks for the fingerprint only of keys that exist."""
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    front = f"{prefix.rstrip('/')}/" if prefix else ""
    local = {front + p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
    remote = set()
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=front):
        remote.update(o["Key"] for o in page.get("Contents", []))

    def stored(key):
        if key not in remote:
            return None
        return s3.head_object(Bucket=bucket, Key=key)["Metadata"].get("sha256")

    def digest(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    changed = [key for key, path in local.items() if stored(key) != digest(path)]
    for key in changed:
        with local[key].open("rb") as stream:
            s3.put_object(
                Bucket=bucket, Key=key, Body=stream, Metadata={"sha256": digest(local[key])}
            )
    return sorted(changed)
