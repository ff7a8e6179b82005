"""Detaches but forgets that the tensor may be on a GPU."""
# fails: to_numpy_visible, to_numpy_hidden_1
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
