"""Stores and loads again."""
def picklable(obj):
    try:
        pickle.loads(pickle.dumps(obj))
    except Exception as err:
        return False, "cannot be pickled: " + str(err)
    return True, "can be pickled"
