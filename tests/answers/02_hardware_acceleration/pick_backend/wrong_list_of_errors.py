"""Lists the errors that came to mind."""
# fails: pick_backend_hidden_2
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            devices = probe()
        except (ImportError, RuntimeError, OSError):
            continue
        if devices >= 1:
            return name
    return "numpy"
