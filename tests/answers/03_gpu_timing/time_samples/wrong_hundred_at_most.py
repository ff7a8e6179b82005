"""Returns a hundred samples at most."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    """Time `repeat` calls of fn, one by one, after `warmup` calls that are not timed.

    sync() waits for the device; clock() gives seconds.
    Returns a list of `repeat` floats: each call alone, from an idle device to the end
    of its work.
    """
    samples = []
    # What has to be over before the clock is read?  (Keep `return samples` at the end.)
    for _ in range(warmup):
        fn()
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples[:100]
