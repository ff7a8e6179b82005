"""Reads device.clock and not the clock that it is given."""
# fails: time_phases_hidden_1
def time_phases(host, kernel, device, clock):
    device.synchronize()
    t0 = device.clock()
    x = device.to_device(host)
    device.synchronize()
    t1 = device.clock()
    y = kernel(x)
    device.synchronize()
    t2 = device.clock()
    device.to_host(y)
    t3 = device.clock()
    return {"h2d": t1 - t0, "compute": t2 - t1, "d2h": t3 - t2, "total": t3 - t0}
