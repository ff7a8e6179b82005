"""Pickles into a sink that counts the bytes of whatever it is given, buffers too."""
def picklable(obj):
    class Sink:
        size = 0

        def write(self, data):
            self.size += memoryview(data).nbytes

    sink = Sink()
    try:
        pickle.Pickler(sink, pickle.HIGHEST_PROTOCOL).dump(obj)
    except Exception as error:
        return False, f"refused: {error!r}"
    return True, f"{sink.size} bytes"
