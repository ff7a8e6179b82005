"""Changes the caller's tensor instead of making a copy."""
# fails: to_numpy_hidden_1
def to_numpy(a):
    if hasattr(a, "detach"):
        a.requires_grad = False
        a.device = "cpu"
        return a.numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
