"""Makes an axis where there is none: a single number gets the shape (1,)."""
# fails: to_numpy_hidden_2, to_numpy_hidden_3
def to_numpy(a):
    if hasattr(a, "detach"):
        return np.atleast_1d(a.detach().cpu().numpy())
    try:
        return np.atleast_1d(np.asarray(a))
    except TypeError:
        return np.atleast_1d(a.get())
