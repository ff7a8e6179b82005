"""a list of ways, the first that fits; pandas by to_numpy"""
def can(*names):
    return lambda a: all(callable(getattr(a, name, None)) for name in names)


WAYS = (
    (lambda a: isinstance(a, np.ndarray), np.copy),
    (can("detach", "cpu", "numpy"), lambda a: a.detach().cpu().numpy()),
    (can("to_numpy"), lambda a: a.to_numpy()),
    (lambda a: np.isscalar(a) or isinstance(a, (list, tuple)), np.array),
)


def to_numpy(a):
    for fits, way in WAYS:
        if fits(a):
            return way(a)
    try:
        return np.asarray(a)
    except TypeError:
        return a.get()
