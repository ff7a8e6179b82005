"""Measures 'compute' from the start of the job, so it contains the copy."""
# fails: time_phases_hidden_1
def time_phases(host, kernel, device, clock):
    device.synchronize()
    start = clock()
    x = device.to_device(host)
    device.synchronize()
    copied = clock()
    y = kernel(x)
    device.synchronize()
    computed = clock()
    device.to_host(y)
    end = clock()
    return {"h2d": copied - start, "compute": computed - start,
            "d2h": end - computed, "total": end - start}
