"""Every refusal becomes a ValueError."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    try:
        data = pickle.dumps(obj)
    except Exception as error:
        raise ValueError("cannot be pickled") from error
    return pickle.loads(data)
