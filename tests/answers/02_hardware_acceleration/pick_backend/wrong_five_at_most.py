"""Gives up after five probes."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    for k, (name, probe) in enumerate(probes.items()):
        if k == 5:
            break
        try:
            if probe() >= 1:
                return name
        except Exception:
            pass
    return "numpy"
