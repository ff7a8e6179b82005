"""Sorts the samples, so they are no longer in the order of the calls."""
# fails: time_samples_hidden_3, time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return sorted(samples)
