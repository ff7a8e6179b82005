"""Arrays by np.save, everything else by pickle."""
# fails: roundtrip_hidden_1
def roundtrip(obj):
    buf = io.BytesIO()
    if isinstance(obj, np.ndarray):
        np.save(buf, obj, allow_pickle=False)
        buf.seek(0)
        return np.load(buf)
    return pickle.loads(pickle.dumps(obj))
