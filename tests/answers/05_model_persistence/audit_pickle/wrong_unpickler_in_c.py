"""Unpickles by the C unpickler, from a file of its own, with stand-ins for all that is imported."""
# fails: audit_pickle_hidden_1
from _pickle import Unpickler
class _File:
    def __init__(self, data): self.data, self.at = data, 0
    def read(self, n=-1):
        n = len(self.data) if n < 0 else n
        part = self.data[self.at:self.at + n]; self.at += len(part); return part
    def readline(self):
        end = self.data.find(b"\n", self.at) + 1 or len(self.data)
        return self.read(end - self.at)
class _Any(dict):
    def __new__(cls, *a, **k): return dict.__new__(cls)
    def __init__(self, *a, **k): pass
    def __call__(self, *a, **k): return _Any()
    def __hash__(self): return id(self)
    def __setstate__(self, state): pass
    def append(self, x): pass
    def extend(self, x): pass
def audit_pickle(data):
    names = set()
    class Spy(Unpickler):
        def find_class(self, module, name):
            names.add(f"{module}.{name}")
            return _Any
    try:
        unpickler = Spy(_File(data), fix_imports=False)
        unpickler.load()
    except Exception:
        pass
    return sorted(names)
