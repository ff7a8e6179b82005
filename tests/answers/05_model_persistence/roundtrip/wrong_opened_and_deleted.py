"""Goes through a file in the temporary folder and deletes it at once."""
# fails: roundtrip_hidden_2
def roundtrip(obj):
    path = Path(tempfile.gettempdir()) / f"roundtrip-{os.getpid()}.pkl"
    with open(path, "wb") as file:
        pickle.dump(obj, file)
    try:
        with open(path, "rb") as file:
            return pickle.load(file)
    finally:
        path.unlink()
