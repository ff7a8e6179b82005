"""Knows CuPy and NumPy, not PyTorch."""
# fails: to_numpy_visible, to_numpy_hidden_1
def to_numpy(a):
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
