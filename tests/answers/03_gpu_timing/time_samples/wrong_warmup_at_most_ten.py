"""Makes ten warm-up calls at most."""
# fails: time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(min(warmup, 10)):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
