"""Makes a list of a generator first and so uses it up."""
# fails: picklable_hidden_1
import inspect


def picklable(obj):
    if inspect.isgenerator(obj):
        return False, f"an iterator with {len(list(obj))} elements left"
    try:
        pickle.dumps(obj)
    except Exception as e:
        return False, f"{type(e).__name__}: {e}"
    return True, ""
