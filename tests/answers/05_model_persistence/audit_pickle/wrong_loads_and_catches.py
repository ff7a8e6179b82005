"""Loads the pickle with an Unpickler that notes what it is asked for, and goes on after an error."""
# fails: audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
def audit_pickle(data):
    seen = set()

    class Noting(pickle.Unpickler):
        def find_class(self, module, name):
            seen.add(f"{module}.{name}")
            return super().find_class(module, name)

    try:
        Noting(io.BytesIO(data)).load()
    except Exception:
        pass  # a class that is not there: its name is noted
    return sorted(seen)
