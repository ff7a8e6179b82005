"""Waits before each sample, but stops the clock at once."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        end = clock()
        samples.append(end - start)
    return samples
