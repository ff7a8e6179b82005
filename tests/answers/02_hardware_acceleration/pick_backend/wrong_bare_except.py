"""A bare except swallows the stop button."""
# fails: pick_backend_hidden_4
def pick_backend(probes):
    for name, probe in probes.items():
        try:
            devices = probe()
        except:
            continue
        if devices >= 1:
            return name
    return "numpy"
