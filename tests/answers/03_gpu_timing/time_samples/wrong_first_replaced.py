"""Takes a first sample far above the others for an error."""
# fails: time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    """Time `repeat` calls of fn, one by one, after `warmup` calls not timed."""
    samples = []
    for _ in range(warmup):
        fn()
    sync()
    for _ in range(repeat):
        start = clock()
        fn()
        sync()
        samples.append(clock() - start)
    if warmup == 0 and repeat > 2:
        usual = statistics.median(samples[1:])
        if samples[0] > 2 * usual:
            samples[0] = usual
    return samples
