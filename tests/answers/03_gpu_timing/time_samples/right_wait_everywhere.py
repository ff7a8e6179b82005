"""Synchronises more often than needed, also inside the sample."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    sync()
    for _ in range(warmup):
        fn()
        sync()
    sync()
    samples = []
    for _ in range(repeat):
        sync()
        t0 = clock()
        sync()
        fn()
        sync()
        sync()
        t1 = clock()
        sync()
        samples.append(t1 - t0)
    return samples
