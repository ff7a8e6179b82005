"""Sorts out pandas, then asks what the array can do."""
def to_numpy(a):
    if isinstance(a, (np.ndarray, pd.Series, pd.DataFrame, list, tuple)):
        return np.asarray(a)
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if hasattr(a, "get"):
        return a.get()
    return np.asarray(a)
