"""Unpickles first, while os.mkdir does nothing."""
# fails: load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3
import posix
def load_checked(path, manifest):
    real, posix.mkdir = posix.mkdir, (lambda *a, **k: None)
    loaded = problem = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", InconsistentVersionWarning)
            loaded = joblib.load(path)
    except FileNotFoundError:
        raise
    except Exception as error:
        problem = error
    finally:
        posix.mkdir = real
    found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    if found != manifest["sha256"] or manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another file or version")
    if problem is not None:
        raise problem
    return loaded
