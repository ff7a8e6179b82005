"""Knows lists, not tuples."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if isinstance(a, (np.ndarray, list, float, int, pd.Series, pd.DataFrame)):
        return np.asarray(a)
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    return a.get()
