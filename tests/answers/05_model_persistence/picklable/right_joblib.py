"""Dumps with joblib into memory; repr of the error is the reason."""
def picklable(obj):
    try:
        joblib.dump(obj, io.BytesIO())
        return (True, "ok")
    except Exception as e:
        return (False, repr(e))
