"""Uses contextlib.suppress and next."""
def pick_backend(probes):
    import contextlib

    def usable(probe):
        with contextlib.suppress(Exception):
            return probe() >= 1
        return False

    return next((name for name, probe in probes.items() if usable(probe)), "numpy")
