"""Waits at the end of each sample, never before the first one."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        t = clock()
        fn()
        sync()
        samples.append(clock() - t)
    return samples
