"""Goes through the disk by io.FileIO and deletes the file at once."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    name = os.path.join(tempfile.gettempdir(), f"trip-{os.getpid()}")
    try:
        with io.FileIO(name, "w") as file:
            pickle.dump(obj, file)
        with io.FileIO(name) as file:
            return pickle.load(io.BytesIO(file.readall()))
    finally:
        os.remove(name)
