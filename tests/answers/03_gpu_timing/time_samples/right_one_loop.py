"""One loop over all calls; the first ones leave no sample."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for i in range(-warmup, repeat):
        sync()
        start = clock()
        fn()
        sync()
        stop = clock()
        if i >= 0:
            samples.append(float(stop - start))
    return samples
