"""Lets a MemoryError through, which is serious."""
# fails: pick_backend_hidden_2
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                return name
        except MemoryError:
            raise
        except Exception:
            pass
    return "numpy"
