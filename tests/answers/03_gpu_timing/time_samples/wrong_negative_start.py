"""Takes a negative reading of the clock for 0."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = max(clock(), 0.0)
        fn()
        sync()
        samples.append(max(clock(), 0.0) - start)
    return samples
