"""Asks whether the probe returned something."""
# fails: pick_backend_hidden_1
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            found = probe()
        except Exception:
            found = None
        if found is not None:
            return name
    return "numpy"
