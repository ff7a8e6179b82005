"""A generator makes the samples; NumPy takes the differences of start and end."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    def readings():
        for number in range(warmup + repeat):
            sync()
            before = clock()
            fn()
            sync()
            after = clock()
            if number >= warmup:
                yield before, after

    pairs = np.array(list(readings()), dtype=np.float64)
    return np.diff(pairs, axis=1).ravel().tolist()
