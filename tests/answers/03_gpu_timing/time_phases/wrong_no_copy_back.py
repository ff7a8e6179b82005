"""Leaves the result on the device and reports no time for the way back."""
# fails: time_phases_visible, time_phases_hidden_2
def time_phases(host, kernel, device, clock):
    device.synchronize()
    start = clock()
    x = device.to_device(host)
    device.synchronize()
    mid = clock()
    kernel(x)
    device.synchronize()
    end = clock()
    return {"h2d": mid - start, "compute": end - mid, "d2h": 0.0, "total": end - start}
