"""A list of the errors that the student has met."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except (pickle.PicklingError, TypeError, AttributeError, ValueError, RuntimeError, RecursionError) as e:
        return False, repr(e)
    return True, ""
