"""Assumes that the way back takes as long as the way there."""
# fails: time_phases_hidden_2
def time_phases(host, kernel, device, clock):
    device.synchronize()
    start = clock()
    x = device.to_device(host)
    device.synchronize()
    h2d = clock() - start
    start = clock()
    y = kernel(x)
    device.synchronize()
    compute = clock() - start
    device.to_host(y)
    return {"h2d": h2d, "compute": compute, "d2h": h2d, "total": 2 * h2d + compute}
