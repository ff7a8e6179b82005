"""Reads the clock at each end and takes differences with NumPy."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    sync()
    ticks = [clock()]
    for _ in range(repeat):
        fn()
        sync()
        ticks.append(clock())
    return list(np.diff(ticks))
