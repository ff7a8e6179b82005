"""Reads at the end of the buffer."""
# fails: roundtrip_visible, roundtrip_hidden_1, roundtrip_hidden_2
def roundtrip(obj):
    buffer = io.BytesIO()
    pickle.dump(obj, buffer)
    return pickle.load(buffer)
