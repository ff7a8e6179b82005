"""Gives str(error), which may be empty."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
        return True, ""
    except Exception as e:
        return False, str(e)
