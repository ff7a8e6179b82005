"""os.walk and upload_file with the metadata as ExtraArgs."""
def sync_dir(s3, root, bucket, prefix):
    done = []
    if prefix and not prefix.endswith("/"):
        prefix = prefix + "/"
    for folder, _, files in os.walk(root):
        for name in files:
            full = os.path.join(folder, name)
            rel = os.path.relpath(full, root).replace(os.sep, "/")
            with open(full, "rb") as f:
                sha = hashlib.sha256(f.read()).hexdigest()
            try:
                meta = s3.head_object(Bucket=bucket, Key=prefix + rel)["Metadata"]
            except ClientError as e:
                if e.response["Error"]["Code"] == "404":
                    meta = {}
                else:
                    raise
            if meta.get("sha256") == sha:
                continue
            s3.upload_file(full, bucket, prefix + rel, ExtraArgs={"Metadata": {"sha256": sha}})
            done.append(prefix + rel)
    return done
