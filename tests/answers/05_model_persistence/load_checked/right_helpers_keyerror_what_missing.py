"""Helpers, KeyError for what is missing, the warning turned into an error."""
def check(found, wanted, what):
    """Raise ValueError unless the two are the same text."""
    if not isinstance(wanted, str) or found != wanted:
        raise ValueError(f"{what}: found {found}, the manifest says {wanted!r}")


def load_checked(path, manifest):
    """Load the object at `path`, but only if it is the file that `manifest` describes."""
    with open(path, "rb") as file:
        content = file.read()
    check(hashlib.sha256(content).hexdigest(), manifest["sha256"], "fingerprint")
    check(sklearn.__version__, manifest["sklearn_version"], "scikit-learn")
    with warnings.catch_warnings():
        warnings.simplefilter("error", InconsistentVersionWarning)
        return joblib.load(io.BytesIO(content))
