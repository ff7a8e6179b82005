"""An Unpickler of its own, whose find_class notes the names and hands out a stand-in."""
# fails: audit_pickle_hidden_1
class _Dummy(list):
    def __init__(self, *args, **kwargs):
        super().__init__()

    def __setitem__(self, key, value):
        pass

    def __setstate__(self, state):
        pass

    def __call__(self, *args, **kwargs):
        return _Dummy()

    def __hash__(self):
        return id(self)


class _Auditor(pickle.Unpickler):
    def __init__(self, file):
        super().__init__(file)
        self.names = set()

    def find_class(self, module, name):
        self.names.add(f"{module}.{name}")
        return _Dummy


def audit_pickle(data):
    old = {
        f"{argument.replace(' ', '.')}"
        for opcode, argument, _ in pickletools.genops(data)
        if opcode.name == "GLOBAL"
    }
    if old:
        return sorted(old)
    auditor = _Auditor(io.BytesIO(data))
    try:
        auditor.load()
    except Exception:
        pass
    return sorted(auditor.names)
