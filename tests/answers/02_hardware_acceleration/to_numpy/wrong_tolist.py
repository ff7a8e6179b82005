"""A detour over Python numbers: float32 becomes float64."""
# fails: to_numpy_hidden_3
def to_numpy(a):
    if hasattr(a, "tolist"):
        return np.array(a.tolist())
    return np.asarray(a)
