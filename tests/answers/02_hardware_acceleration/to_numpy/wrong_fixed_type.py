"""Fixes the type to float, to be on the safe side."""
# fails: to_numpy_hidden_2, to_numpy_hidden_3
def to_numpy(a):
    if hasattr(a, "detach"):
        a = a.detach().cpu().numpy()
    try:
        return np.asarray(a, dtype=float)
    except TypeError:
        return np.asarray(a.get(), dtype=float)
