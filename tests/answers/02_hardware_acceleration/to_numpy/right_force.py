"""PyTorch's numpy(force=True), which does all the steps."""
def to_numpy(a):
    if hasattr(a, "numpy"):
        return a.numpy(force=True)
    if hasattr(a, "get") and not hasattr(a, "__array_priority__") and not hasattr(a, "iloc"):
        return a.get()
    return np.asarray(a)
