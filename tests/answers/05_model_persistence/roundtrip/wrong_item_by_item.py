"""Containers item by item: what is one object twice becomes two."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    if type(obj) is dict:
        return {k: roundtrip(v) for k, v in obj.items()}
    if type(obj) is list:
        return [roundtrip(v) for v in obj]
    return pickle.loads(pickle.dumps(obj))
