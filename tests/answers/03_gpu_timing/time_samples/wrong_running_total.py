"""Starts the clock once, so each sample includes those before it."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    sync()
    start = clock()
    samples = []
    for _ in range(repeat):
        fn()
        sync()
        samples.append(clock() - start)
    return samples
