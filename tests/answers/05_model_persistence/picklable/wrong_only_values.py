"""Looks into dicts and lists item by item; the keys are forgotten."""
# fails: picklable_hidden_2
def picklable(obj):
    if isinstance(obj, dict):
        obj = list(obj.values())
    try:
        pickle.dumps(obj)
    except Exception as e:
        return False, repr(e)
    return True, ""
