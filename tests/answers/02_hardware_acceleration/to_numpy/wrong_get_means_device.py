"""Takes everything that has .get for a device array."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if hasattr(a, "get"):
        return a.get()
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    return np.asarray(a)
