"""next over a generator, with a helper that answers yes or no"""
def answers(probe):
    try:
        return int(probe()) > 0
    except Exception:
        return False


def pick_backend(probes):
    return next((name for name in probes if answers(probes[name])), "numpy")
