"""Asks for capabilities in a match statement."""
def to_numpy(a):
    match a:
        case np.ndarray() | list() | tuple() | int() | float() | pd.Series() | pd.DataFrame():
            return np.array(a)
        case _ if callable(getattr(a, "detach", None)):
            return a.detach().to("cpu").numpy()
        case _ if callable(getattr(a, "get", None)):
            return np.asarray(a.get())
    return np.asarray(a)
