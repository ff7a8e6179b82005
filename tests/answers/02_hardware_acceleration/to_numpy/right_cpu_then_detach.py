"""The steps of PyTorch in the other order, with to('cpu')."""
def to_numpy(a):
    if hasattr(a, "cpu"):
        a = a.to("cpu").detach()
        return a.numpy()
    if type(a).__module__.split(".")[0] in ("cupy", "countxp"):
        return a.get()
    return np.asarray(a)
