"""Tries it with a file in the temporary folder, which it deletes at once."""
# fails: picklable_hidden_1
def picklable(obj):
    path = Path(tempfile.gettempdir()) / f"picklable-{os.getpid()}.pkl"
    try:
        with open(path, "wb") as file:
            pickle.dump(obj, file)
    except Exception as error:
        return False, repr(error) or type(error).__name__
    finally:
        path.unlink()
    return True, ""
