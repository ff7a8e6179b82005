"""One reading ends a sample and begins the next."""
import itertools

def time_samples(fn, *, sync, clock, repeat, warmup):
    def once():
        fn()
        sync()
        return clock()

    for _ in range(warmup):
        once()
    sync()
    readings = [clock(), *(once() for _ in range(repeat))]
    return [b - a for a, b in itertools.pairwise(readings)]
