"""Catches ImportError only."""
# fails: pick_backend_hidden_2
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                return name
        except ImportError:
            continue
    return "numpy"
