"""Arrays are read-only after the journey."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    copy = pickle.loads(pickle.dumps(obj))
    if isinstance(copy, np.ndarray):
        copy.flags.writeable = False
    return copy
