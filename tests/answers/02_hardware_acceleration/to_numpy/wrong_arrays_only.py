"""Thinks only of the three libraries; lists come back as they are."""
# fails: to_numpy_hidden_2
def to_numpy(a):
    if hasattr(a, "detach"):
        return a.detach().cpu().numpy()
    if hasattr(a, "get"):
        return a.get()
    return a
