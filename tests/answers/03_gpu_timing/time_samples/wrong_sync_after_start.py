"""Waits before the call, but starts the clock before waiting."""
# fails: time_samples_hidden_1
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    out = []
    for _ in range(repeat):
        start = clock()
        sync()
        fn()
        sync()
        out.append(clock() - start)
    return out
