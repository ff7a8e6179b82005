"""Replaces NaN before the copy."""
# fails: time_phases_hidden_1
def time_phases(host, kernel, device, clock):
    if host.dtype.kind == "f":
        host = np.nan_to_num(host)
    device.synchronize()
    t = [clock()]
    x = device.to_device(host); device.synchronize(); t.append(clock())
    y = kernel(x); device.synchronize(); t.append(clock())
    device.to_host(y); device.synchronize(); t.append(clock())
    return {"h2d": t[1]-t[0], "compute": t[2]-t[1], "d2h": t[3]-t[2], "total": t[3]-t[0]}
