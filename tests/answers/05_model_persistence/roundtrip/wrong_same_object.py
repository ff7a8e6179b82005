"""Dumps, then returns the argument."""
# fails: roundtrip_visible, roundtrip_hidden_1, roundtrip_hidden_2
def roundtrip(obj):
    buffer = io.BytesIO()
    joblib.dump(obj, buffer)
    return obj
