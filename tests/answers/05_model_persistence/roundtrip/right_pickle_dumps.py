"""Plain pickle, bytes to bytes."""
def roundtrip(obj):
    return pickle.loads(pickle.dumps(obj))
