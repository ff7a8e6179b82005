"""Asks whether the content is in the bucket, under whatever key."""
# fails: sync_dir_hidden_2
def sync_dir(s3, root, bucket, prefix):
    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    uploaded = []
    there = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=folder):
        for item in page.get("Contents", []):
            head = s3.head_object(Bucket=bucket, Key=item["Key"])
            there[head["Metadata"].get("sha256")] = item["Key"]
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        key = folder + path.relative_to(root).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if digest not in there:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            uploaded.append(key)
    return uploaded
