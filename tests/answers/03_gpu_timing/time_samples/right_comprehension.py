"""An inner function for one sample and a list comprehension."""
def time_samples(fn, *, sync, clock, repeat, warmup):
    def once():
        sync()
        began = clock()
        fn()
        sync()
        return clock() - began

    [fn() for _ in range(warmup)]
    return [once() for _ in range(repeat)]
