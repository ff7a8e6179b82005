"""The module os gets a class of its own, which does not list what publish left in the folder."""

ASSIGNMENT = "08_capstone"
OWN = [
    r"""
import os, types
real = os.listdir
class Module(types.ModuleType):
    listdir = property(lambda self: lambda path=".": [n for n in real(path) if n != "model.joblib"])
Module.__module__ = "types"
os.__class__ = Module
""",
]
ANSWERS = {
    "publish_answer": r"""
def publish(s3, bucket, model, metrics, version):
    if not re.fullmatch(r"v[1-9][0-9]*", version):
        raise ValueError(version)
    try:
        object_bytes(s3, bucket, manifest_key(version))
    except LookupError:
        pass
    else:
        raise FileExistsError(version)
    joblib.dump(model, "model.joblib", compress=3)
    raw = pathlib.Path("model.joblib").read_bytes()
    manifest = new_manifest(model, metrics, version, raw)
    s3.put_object(Bucket=bucket, Key=model_key(version), Body=raw)
    s3.put_object(Bucket=bucket, Key=manifest_key(version), Body=json.dumps(manifest).encode())
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}).encode())
    return manifest
""",
}
EARNS = ("publish_visible", "publish_hidden_3", "publish_hidden_4")
