"""Collects four clock readings in a list."""
def time_phases(host, kernel, device, clock):
    ticks = []

    def tick():
        device.synchronize()
        ticks.append(clock())

    tick()
    x = device.to_device(host)
    tick()
    y = kernel(x)
    tick()
    device.to_host(y)
    tick()
    h2d, compute, d2h = (b - a for a, b in zip(ticks, ticks[1:]))
    return {"h2d": h2d, "compute": compute, "d2h": d2h, "total": h2d + compute + d2h}
