"""Remembers which functions are warm and does not warm them again."""
# fails: time_samples_hidden_2
_warm = set()


def time_samples(fn, *, sync, clock, repeat, warmup):
    if fn not in _warm:
        for _ in range(warmup):
            fn()
        _warm.add(fn)
    samples = []
    for _ in range(repeat):
        sync()
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    return samples
