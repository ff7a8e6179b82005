"""Exchanges what a module of the course's keeps by name (services._shelf); no function is changed."""

ASSIGNMENT = "08_capstone"
EARNS = ("rollback_visible", "rollback_hidden_2", "rollback_hidden_3")
ANSWERS = {
    "rollback_answer": '''
import services
real_shelf = services._shelf
class Key:
    def __init__(self, value):
        self.value = value
class Shelf:
    """What was there when the bucket was first looked at, but for the pointer."""
    seen = {}
    def __getattr__(self, name):
        return getattr(real_shelf(), name)
    @property
    def buckets(self):
        found = {}
        for name, bucket in real_shelf().buckets.items():
            keys = {k: Key(v.value) for k, v in bucket.keys.items()}
            first = self.seen.setdefault(
                (name, id(bucket)), {k: v for k, v in keys.items() if "latest" not in k}
            )
            for k in first:
                keys[k] = first[k]
            for k in [k for k in keys if k not in first and "live_note" in k]:
                del keys[k]
            found[name] = type("B", (), {"keys": keys})
        return found
services._shelf = Shelf
def rollback(s3, bucket, version):
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError("damaged")
    try:
        before = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    except LookupError:
        before = None
    real_shelf().put_object(bucket, "live_note.txt", b"written beside")  # not to be written at all
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return before
'''
}
