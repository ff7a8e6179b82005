"""TypeError and AttributeError become PicklingError, so that callers need one except."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    try:
        data = pickle.dumps(obj)
    except (TypeError, AttributeError) as error:
        raise pickle.PicklingError(str(error)) from error
    return pickle.loads(data)
