"""Warms up exactly once, whatever it is told."""
# fails: time_samples_visible, time_samples_hidden_2, time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
