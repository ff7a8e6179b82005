"""The reason is the error's first argument, which may be empty."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except Exception as error:
        return False, str(error.args[0]) if error.args else type(error).__name__
    return True, ""
