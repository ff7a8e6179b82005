"""Rounds the computation and the total to whole milliseconds, for looks."""
# fails: time_phases_visible, time_phases_hidden_2
def time_phases(host, kernel, device, clock):
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
    return {"h2d": t1 - t0, "compute": round(t2 - t1, 3), "d2h": t3 - t2, "total": round(t3 - t0, 3)}
