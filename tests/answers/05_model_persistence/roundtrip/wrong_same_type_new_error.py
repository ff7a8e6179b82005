"""Raises a new error of the same type, with a longer text."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    buffer = io.BytesIO()
    try:
        pickle.dump(obj, buffer)
    except Exception as error:
        raise type(error)(f'cannot be stored: {error}') from error
    buffer.seek(0)
    return pickle.load(buffer)
