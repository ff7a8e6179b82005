"""Loads in order to hash the object's pickle."""
# fails: load_checked_visible, load_checked_hidden_1, load_checked_hidden_2, load_checked_hidden_3, load_checked_hidden_4
def load_checked(path, manifest):
    model = joblib.load(path)
    if hashlib.sha256(pickle.dumps(model)).hexdigest() != manifest["sha256"]:
        raise ValueError("wrong fingerprint")
    return model
