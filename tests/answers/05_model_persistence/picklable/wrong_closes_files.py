"""Uses the open file in a with block, which closes it."""
# fails: picklable_hidden_1
def picklable(obj):
    if isinstance(obj, io.IOBase) and obj.fileno:
        if not isinstance(obj, io.BytesIO):
            with obj:
                return False, "open file"
    try:
        pickle.dumps(obj)
    except Exception as e:
        return False, f"{type(e).__name__}: {e}"
    return True, ""
