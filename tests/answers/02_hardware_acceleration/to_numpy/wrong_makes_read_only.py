"""Makes the caller's array read-only."""
# fails: to_numpy_hidden_3
def to_numpy(a):
    if isinstance(a, np.ndarray):
        a.flags.writeable = False
        return a
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
