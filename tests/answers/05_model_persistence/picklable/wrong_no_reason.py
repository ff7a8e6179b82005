"""Never gives a reason."""
# fails: picklable_visible, picklable_hidden_1, picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except Exception:
        return False, ""
    return True, ""
