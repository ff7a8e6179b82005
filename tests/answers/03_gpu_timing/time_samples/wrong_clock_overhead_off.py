"""Subtracts what a reading of the clock takes."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup):
        fn()
    sync()
    first = clock()
    overhead = clock() - first
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start - overhead)
    return samples
