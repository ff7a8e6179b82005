"""Believes that np.asarray reads everything."""
# fails: to_numpy_visible, to_numpy_hidden_1, to_numpy_hidden_3
def to_numpy(a):
    return np.asarray(a)
