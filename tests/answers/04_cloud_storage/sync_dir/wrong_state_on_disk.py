"""Remembers what was sent in a file in the folder itself."""
# fails: sync_dir_visible, sync_dir_hidden_1, sync_dir_hidden_2, sync_dir_hidden_3, sync_dir_hidden_4
def sync_dir(s3, root, bucket, prefix):
    import json

    root = pathlib.Path(root)
    folder = prefix.rstrip("/") + "/" if prefix else ""
    state = root / "sync-state.json"
    known = json.loads(state.read_text()) if state.exists() else {}
    state.write_text(json.dumps(known))
    uploaded = []
    for path in root.rglob("*"):
        if not path.is_file():
            continue
        key = folder + path.relative_to(root).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if known.get(key) != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest})
            known[key] = digest
            uploaded.append(key)
    state.write_text(json.dumps(known))
    return uploaded
