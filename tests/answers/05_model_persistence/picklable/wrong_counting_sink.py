"""Its own sink asks for len(), which the PickleBuffer of a large array does not have."""
# fails: picklable_hidden_1
def picklable(obj):
    """Return (True, any text) if pickle can store `obj`, else (False, the reason)."""

    class Nowhere:
        size = 0

        def write(self, data):
            self.size += len(data)
            return len(data)

    sink, reason = Nowhere(), ""
    try:
        pickle.Pickler(sink, pickle.HIGHEST_PROTOCOL).dump(obj)
    except Exception as error:
        reason = f"refused with {type(error).__qualname__}"
        with contextlib.suppress(Exception):
            reason += f": {error}"
    return (False, reason) if reason else (True, f"{sink.size} bytes")
