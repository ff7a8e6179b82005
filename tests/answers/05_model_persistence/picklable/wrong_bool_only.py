"""Returns the bool without a reason."""
# fails: picklable_visible, picklable_hidden_1, picklable_hidden_2, picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
        return True
    except Exception:
        return False
