"""Raises a PicklingError with a clearer text in place of a RecursionError."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    buffer = io.BytesIO()
    try:
        pickle.dump(obj, buffer)
    except RecursionError:
        raise pickle.PicklingError('too deeply nested') from None
    buffer.seek(0)
    return pickle.load(buffer)
