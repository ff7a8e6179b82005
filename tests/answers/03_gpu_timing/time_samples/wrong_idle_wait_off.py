"""Subtracts what a wait for an idle device takes."""
# fails: time_samples_hidden_3
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup):
        fn()
    sync()
    start = clock()
    sync()
    idle = clock() - start
    for _ in range(repeat):
        start = clock()
        fn()
        sync()
        samples.append(clock() - start - idle)
    return samples
