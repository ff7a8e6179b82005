"""Takes a clock that shows zero for one that does not run."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    import time

    samples = []
    for _ in range(warmup):
        fn()
    for _ in range(repeat):
        sync()
        start = clock() or time.perf_counter()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
