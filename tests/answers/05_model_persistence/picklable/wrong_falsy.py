"""Takes whatever is empty for storable."""
# fails: picklable_hidden_3
def picklable(obj):
    if obj is None or (hasattr(obj, '__len__') and not len(obj)):
        return True, ''
    try:
        pickle.dumps(obj)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
    return True, ""
