"""All readings first, differences afterwards."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    def read():
        sync()
        return clock()

    [fn() for _ in range(warmup)]
    readings = [read()]
    for _ in range(repeat):
        fn()
        readings.append(read())
    return [b - a for a, b in zip(readings, readings[1:])]
