"""Takes a reading of 0 for none."""
# fails: time_phases_hidden_1
def time_phases(host, kernel, device, clock):
    device.synchronize()
    start = clock() or 1e-3
    x = device.to_device(host); device.synchronize(); t1 = clock()
    y = kernel(x); device.synchronize(); t2 = clock()
    device.to_host(y); t3 = clock()
    return {"h2d": t1-start, "compute": t2-t1, "d2h": t3-t2, "total": t3-start}
