"""Drops missing values of a Series on the way."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if isinstance(a, pd.Series):
        return a.dropna().to_numpy()
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if hasattr(a, "get"):
        return a.get()
    return np.asarray(a)
