"""Copies to the host but forgets the gradients."""
# fails: to_numpy_hidden_1
def to_numpy(a):
    if hasattr(a, "cpu"):
        return a.cpu().numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
