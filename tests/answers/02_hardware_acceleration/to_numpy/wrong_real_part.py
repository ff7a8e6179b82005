"""Returns the real part of complex numbers."""
# fails: to_numpy_hidden_3
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if isinstance(a, np.ndarray) and a.dtype.kind == "c":
        return a.real
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
