"""Returns the pickled bytes."""
# fails: roundtrip_visible, roundtrip_hidden_1, roundtrip_hidden_2
def roundtrip(obj):
    buffer = io.BytesIO()
    joblib.dump(obj, buffer)
    return buffer.getvalue()
