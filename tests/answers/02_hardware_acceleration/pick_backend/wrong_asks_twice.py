"""Calls the probe once to see whether it works and again for the number."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            probe()
        except Exception:
            continue
        if probe() >= 1:
            return name
    return "numpy"
