"""Times all calls as one batch and repeats the average."""
# fails: time_samples_hidden_3, time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    sync()
    start = clock()
    for _ in range(repeat):
        fn()
        sync()
    mean = (clock() - start) / repeat
    return [mean] * repeat
