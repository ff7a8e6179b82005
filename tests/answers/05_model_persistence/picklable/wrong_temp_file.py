"""Dumps into a temporary file."""
# fails: picklable_hidden_1
def picklable(obj):
    try:
        with tempfile.TemporaryFile() as f:
            joblib.dump(obj, f)
    except Exception as e:
        return False, repr(e)
    return True, ""
