"""Chooses the backend with the most devices."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    best, most = "numpy", 0
    for name, probe in probes.items():
        try:
            n = probe()
        except Exception:
            n = 0
        if n > most:
            best, most = name, n
    return best
