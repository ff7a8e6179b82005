"""A helper that times one step and returns its result."""
def time_phases(host, kernel, device, clock):
    def timed(step, argument):
        device.synchronize()
        start = clock()
        result = step(argument)
        device.synchronize()
        return result, clock() - start

    on_device, h2d = timed(device.to_device, host)
    result, compute = timed(kernel, on_device)
    _, d2h = timed(device.to_host, result)
    phases = dict(h2d=h2d, compute=compute, d2h=d2h)
    phases["total"] = sum(phases.values())
    return phases
