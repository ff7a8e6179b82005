"""A small helper that answers usable or not, and next()."""
def pick_backend(probes):
    def usable(probe):
        try:
            return probe() > 0
        except Exception:
            return False

    return next((name for name, probe in probes.items() if usable(probe)), "numpy")
