"""Returns one average number instead of a list."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_2, time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return sum(samples) / len(samples)
