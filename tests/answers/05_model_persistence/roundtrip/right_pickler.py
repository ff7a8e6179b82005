"""Pickler and Unpickler on one buffer, highest protocol."""
def roundtrip(obj):
    with io.BytesIO() as f:
        pickle.Pickler(f, pickle.HIGHEST_PROTOCOL).dump(obj)
        return pickle.Unpickler(io.BytesIO(f.getvalue())).load()
