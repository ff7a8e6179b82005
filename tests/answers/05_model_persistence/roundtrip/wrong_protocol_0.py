"""Takes pickle's first protocol, which refuses classes with __slots__."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    return pickle.loads(pickle.dumps(obj, protocol=0))
