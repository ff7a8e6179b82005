"""Trusts to_host to wait, as the contract says, and returns NumPy floats."""
def time_phases(host, kernel, device, clock):
    device.synchronize()
    t = np.zeros(4)
    t[0] = clock()
    d = device.to_device(host); device.synchronize()
    t[1] = clock()
    r = kernel(d); device.synchronize()
    t[2] = clock()
    _ = device.to_host(r)
    t[3] = clock()
    names = ["h2d", "compute", "d2h"]
    out = dict(zip(names, np.diff(t)))
    out["total"] = t[3] - t[0]
    return out
