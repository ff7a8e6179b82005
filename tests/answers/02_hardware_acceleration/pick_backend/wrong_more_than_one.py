"""Wants two devices or more."""
# fails: pick_backend_visible, pick_backend_hidden_1, pick_backend_hidden_2
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() > 1:
                return name
        except Exception:
            pass
    return "numpy"
