"""Times every call and keeps the first `repeat` samples, which are the warm-up."""
# fails: time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup + repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples[:repeat]
