"""Rounds the phases to microseconds."""
# fails: time_phases_visible, time_phases_hidden_1, time_phases_hidden_2
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
    phases = {"h2d": t1 - t0, "compute": t2 - t1, "d2h": t3 - t2, "total": t3 - t0}
    return {name: round(seconds, 6) for name, seconds in phases.items()}
