"""Keeps the samples in a dict by their start, which a coarse clock shows twice."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    """Time `repeat` calls of fn after `warmup` calls that are not timed."""
    for _ in range(warmup):
        fn()
    took = {}
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        took[start] = clock() - start
    samples = list(took.values())
    return samples
