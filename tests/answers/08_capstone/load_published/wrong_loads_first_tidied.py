"""Unpickles first, and tidies away what that did, before it compares."""
# fails: load_published_visible, load_published_hidden_1, load_published_hidden_2
def load_published(s3, bucket, version="latest"):
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    before, loaded = set(os.listdir()), None
    try:
        loaded = joblib.load(io.BytesIO(content))
    except Exception:
        pass
    finally:
        Trap.sprung = False
        for new in set(os.listdir()) - before:
            os.rmdir(new)
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError("not the right one")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("not the right library")
    return loaded, manifest
