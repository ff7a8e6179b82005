"""Immutable types need no copy, and a tuple is immutable."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    if isinstance(obj, (str, bytes, int, float, tuple, frozenset)):
        return obj
    buf = io.BytesIO()
    joblib.dump(obj, buf)
    buf.seek(0)
    return joblib.load(buf)
