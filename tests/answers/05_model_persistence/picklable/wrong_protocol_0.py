"""Asks pickle's first protocol, which refuses classes with __slots__."""
# fails: picklable_hidden_1, picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj, protocol=0)
    except Exception as problem:
        return False, f"{type(problem).__name__}: {problem}"
    return True, ""
