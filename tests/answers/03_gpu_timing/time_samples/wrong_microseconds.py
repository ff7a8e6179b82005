"""Rounds each sample to microseconds."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup):
        fn()
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(round(clock() - start, 6))
    return samples
