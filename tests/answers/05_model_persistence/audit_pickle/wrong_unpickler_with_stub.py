"""Unpickles, with a find_class that gives out a stub."""
# fails: audit_pickle_hidden_1
def audit_pickle(data):
    seen = set()
    class Stub:
        def __init__(self, *a, **k):
            pass
        def __setstate__(self, s):
            pass
        def __call__(self, *a, **k):
            return Stub()
        def append(self, x):
            pass
        def extend(self, x):
            pass
        def __setitem__(self, k, v):
            pass
    class U(pickle.Unpickler):
        def find_class(self, module, name):
            seen.add(f"{module}.{name}")
            return Stub
    try:
        U(io.BytesIO(data), fix_imports=False).load()
    except Exception:
        pass
    return sorted(seen)
