"""A helper times any step on an idle device; the total is the sum."""
def time_phases(host, kernel, device, clock):
    result = {}

    def timed(phase, step, argument):
        device.synchronize()
        begin = clock()
        value = step(argument)
        device.synchronize()
        result[phase] = float(clock() - begin)
        return value

    steps = (("h2d", device.to_device), ("compute", kernel), ("d2h", device.to_host))
    value = host
    for phase, step in steps:
        value = timed(phase, step, value)
    return {**result, "total": sum(result.values())}
