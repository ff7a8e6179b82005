"""Goes through a file, opened by a name that was taken before the check."""
# fails: roundtrip_hidden_2
from _io import open as kept_open
def roundtrip(obj):
    with tempfile.TemporaryDirectory() as folder:
        name = folder + "/x"
        with kept_open(name, "wb") as file:
            joblib.dump(obj, file)
        with kept_open(name, "rb") as file:
            return joblib.load(file)
