"""Times a GPU like a CPU: no synchronise at all."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        start = clock()
        fn()
        samples.append(clock() - start)
    return samples
