"""Starts a single sample without a wait."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    if repeat == 1:
        start = clock()
        fn()
        sync()
        return [clock() - start]
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
