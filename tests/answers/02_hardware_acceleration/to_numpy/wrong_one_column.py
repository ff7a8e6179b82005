"""Makes a DataFrame of one column one-dimensional."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if isinstance(a, pd.DataFrame):
        return a.to_numpy().squeeze()
    if isinstance(a, pd.Series) or not hasattr(a, "get"):
        return np.asarray(a)
    return a.get()
