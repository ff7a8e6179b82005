"""Asks all the probes first and chooses then."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    found = []
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                found.append(name)
        except Exception:
            pass
    return found[0] if found else "numpy"
