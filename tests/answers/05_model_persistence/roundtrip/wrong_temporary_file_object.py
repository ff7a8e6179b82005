"""By way of an anonymous temporary file."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    with tempfile.TemporaryFile() as f:
        joblib.dump(obj, f)
        f.seek(0)
        return joblib.load(f)
