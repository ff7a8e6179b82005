"""Everything with a read method is called an open file, and nothing is tried."""
# fails: picklable_hidden_1, picklable_hidden_2, picklable_hidden_3
def picklable(obj):
    if callable(obj) and getattr(obj, "__name__", "") == "<lambda>":
        return False, "a lambda has no name"
    if hasattr(obj, "read") or hasattr(obj, "__next__"):
        return False, "a stream"
    return True, ""
