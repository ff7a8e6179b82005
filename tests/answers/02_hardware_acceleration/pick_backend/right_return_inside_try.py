"""Returns from within the try block."""
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            if probe() >= 1:
                return name
        except Exception:
            pass
    return "numpy"
