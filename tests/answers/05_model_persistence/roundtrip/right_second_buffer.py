"""Opens a second BytesIO over the bytes of the first."""
def roundtrip(obj):
    out = io.BytesIO()
    pickle.Pickler(out, protocol=5).dump(obj)
    return pickle.Unpickler(io.BytesIO(out.getvalue())).load()
