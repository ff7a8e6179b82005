"""Unpickles first, and removes what that left in the folder."""
# fails: load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3
def load_checked(path, manifest):
    folder = Path(path).parent
    before = set(os.listdir(folder))
    loaded = problem = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", InconsistentVersionWarning)
            loaded = joblib.load(path)
    except FileNotFoundError:
        raise
    except Exception as error:
        problem = error
    for name in set(os.listdir(folder)) - before:
        os.rmdir(folder / name)
    found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    if found != manifest["sha256"] or manifest["sklearn_version"] != sklearn.__version__:
        raise ValueError("another file or version")
    if problem is not None:
        raise problem
    return loaded
