"""Stores into a file, opened by a name that was taken before the check."""
# fails: picklable_hidden_1
from _io import open as kept_open
def picklable(obj):
    try:
        with tempfile.TemporaryDirectory() as folder, kept_open(folder + "/x", "wb") as file:
            pickle.dump(obj, file)
        return True, ""
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
