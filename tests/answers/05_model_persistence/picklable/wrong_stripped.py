"""Strips the reason, and nothing may be left."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except Exception as error:
        return False, (str(error) or type(error).__name__).strip()
    return True, ""
