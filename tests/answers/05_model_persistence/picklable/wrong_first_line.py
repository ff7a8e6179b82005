"""The reason is the first line of the error's message, which may be empty."""
# fails: picklable_hidden_3
def picklable(obj):
    try:
        pickle.dumps(obj)
    except Exception as error:
        return False, (str(error) or type(error).__name__).split("\n")[0]
    return True, ""
