"""Pickler and Unpickler by hand on one buffer."""
def roundtrip(obj):
    """Dump `obj` into bytes in memory, and load a second object from them."""
    with io.BytesIO() as buffer:
        pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(obj)
        buffer.seek(0)
        return pickle.Unpickler(buffer).load()
