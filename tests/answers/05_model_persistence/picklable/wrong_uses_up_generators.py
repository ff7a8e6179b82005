"""Makes a list of iterators first and so uses them up."""
# fails: picklable_hidden_1
def picklable(obj):
    if hasattr(obj, "__next__"):
        return False, f"an iterator with {len(list(obj))} elements left"
    try:
        pickle.dumps(obj)
    except Exception as e:
        return False, f"{type(e).__name__}: {e}"
    return True, ""
