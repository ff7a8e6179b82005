"""Makes floats of whole numbers."""
# fails: to_numpy_hidden_3
def to_numpy(a):
    if hasattr(a, "detach"):
        out = a.detach().cpu().numpy()
    elif hasattr(a, "get") and not hasattr(a, "iloc"):
        out = a.get()
    else:
        out = np.asarray(a)
    if out.dtype.kind in "iu":
        out = out.astype(float)
    return out
