"""Pickles into a sink that throws everything away."""
class Nowhere:
    """A file that keeps nothing."""

    def write(self, content):
        return len(content)


def picklable(obj):
    """Return (True, any text) if pickle can store `obj`, else (False, the reason)."""
    reason = ""
    try:
        pickle.Pickler(Nowhere()).dump(obj)
    except Exception as error:
        reason = f"{type(error).__qualname__}: {error}"
    return not reason, reason
