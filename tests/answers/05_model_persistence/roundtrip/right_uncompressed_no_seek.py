"""joblib.load rewinds an uncompressed BytesIO by itself."""
def roundtrip(obj):
    f = io.BytesIO()
    joblib.dump(obj, f)
    return joblib.load(f)
