"""A probe that does not raise is taken for a device."""
# fails: pick_backend_hidden_1
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            probe()
            return name
        except Exception:
            continue
    return "numpy"
