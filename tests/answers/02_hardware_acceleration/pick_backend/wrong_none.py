"""Returns None when there is nothing."""
# fails: pick_backend_visible, pick_backend_hidden_1, pick_backend_hidden_2, pick_backend_hidden_3
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                return name
        except Exception:
            pass
