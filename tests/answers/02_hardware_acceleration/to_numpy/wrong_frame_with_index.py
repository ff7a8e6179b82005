"""Returns an index that has a name as a column."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if isinstance(a, pd.DataFrame) and a.index.name:
        return a.reset_index().to_numpy()
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
