"""Does not ask a probe called numpy, which is the fallback anyway."""
# fails: pick_backend_hidden_3
def pick_backend(probes):
    for name, probe in probes.items():
        if name == "numpy":
            continue
        try:
            if probe() >= 1:
                return name
        except Exception:
            pass
    return "numpy"
