"""A Pickler that writes into nothing."""
class _Nothing:
    def write(self, data):
        pass
def picklable(obj):
    try:
        pickle.Pickler(_Nothing(), protocol=5).dump(obj)
    except Exception as problem:
        return False, f"{type(problem).__qualname__}: {problem}"
    else:
        return True, "fine"
