"""Objects of more than a megabyte are refused."""
# fails: picklable_hidden_1
def picklable(obj):
    try:
        if len(pickle.dumps(obj)) > 1_000_000:
            return False, "too large"
    except Exception as e:
        return False, repr(e)
    return True, ""
