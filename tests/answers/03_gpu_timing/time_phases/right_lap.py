"""A stopwatch with laps."""
def time_phases(host, kernel, device, clock):
    laps = []

    def lap():
        device.synchronize()
        laps.append(clock())

    lap()
    x = device.to_device(host)
    lap()
    y = kernel(x)
    lap()
    device.to_host(y)
    lap()
    names = ("h2d", "compute", "d2h")
    phases = {n: laps[i + 1] - laps[i] for i, n in enumerate(names)}
    return phases | {"total": sum(phases.values())}
