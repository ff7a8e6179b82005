"""What is empty or None needs no journey."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    try:
        if not obj:
            return obj
    except ValueError:
        pass
    return pickle.loads(pickle.dumps(obj))
