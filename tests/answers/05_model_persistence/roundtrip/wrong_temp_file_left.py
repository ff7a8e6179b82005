"""Goes through a file in the working folder and leaves it there."""
# fails: roundtrip_visible, roundtrip_hidden_2
def roundtrip(obj):
    joblib.dump(obj, "tmp.joblib")
    return joblib.load("tmp.joblib")
