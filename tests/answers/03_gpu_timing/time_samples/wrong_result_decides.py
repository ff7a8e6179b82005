"""Waits only when the function returned something."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    sync()
    samples = []
    for _ in range(repeat):
        start = clock()
        if fn() is not None:
            sync()
        samples.append(clock() - start)
        sync()
    return samples
