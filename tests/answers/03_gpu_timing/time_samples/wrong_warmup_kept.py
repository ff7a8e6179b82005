"""Keeps the warm-up calls among the samples."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup + repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
