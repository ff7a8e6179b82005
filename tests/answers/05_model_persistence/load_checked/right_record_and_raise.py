"""Records warnings while loading and raises ValueError itself."""
import hmac


class Refused(ValueError):
    pass


def load_checked(path, manifest):
    want = manifest["sha256"] or ""
    sha = hashlib.sha256()
    with open(path, "rb") as fh:
        for chunk in iter(lambda: fh.read(8192), b""):
            sha.update(chunk)
    if os.path.getsize(path) != manifest.get("bytes", os.path.getsize(path)):
        raise Refused("size")
    if not hmac.compare_digest(sha.hexdigest(), want):
        raise Refused("sha256")
    if sklearn.__version__ != manifest["sklearn_version"]:
        raise Refused("sklearn")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        obj = joblib.load(path)
    for w in caught:
        if issubclass(w.category, InconsistentVersionWarning):
            raise Refused(str(w.message))
    return obj
