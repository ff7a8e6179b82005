"""A SpooledTemporaryFile, which goes to disk for large objects."""
# fails: picklable_hidden_1
def picklable(obj):
    import tempfile
    try:
        with tempfile.SpooledTemporaryFile(max_size=1_000_000) as file:
            pickle.dump(obj, file)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
    return True, ""
