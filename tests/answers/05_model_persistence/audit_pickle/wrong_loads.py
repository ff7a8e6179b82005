"""Loads the pickle with an Unpickler that writes down what it imports."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    seen = set()

    class Watcher(pickle.Unpickler):
        def find_class(self, module, name):
            seen.add(f"{module}.{name}")
            return super().find_class(module, name)

    Watcher(io.BytesIO(data)).load()
    return sorted(seen)
