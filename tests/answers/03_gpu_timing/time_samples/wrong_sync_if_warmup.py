"""Waits only after its own warm-up, and not for other people's work."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
        sync()
    samples = []
    for _ in range(repeat):
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
