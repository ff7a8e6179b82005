"""A SpooledTemporaryFile, which goes to disk for large objects."""
# fails: roundtrip_hidden_2
import tempfile


def roundtrip(obj):
    with tempfile.SpooledTemporaryFile(max_size=100_000) as buffer:
        pickle.dump(obj, buffer)
        buffer.seek(0)
        return pickle.load(buffer)
