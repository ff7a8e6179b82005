"""Ends the warm-up when two calls took the same time."""
# fails: time_samples_hidden_2
def time_samples(fn, *, sync, clock, repeat, warmup):
    """Time `repeat` calls of fn after `warmup` calls that are not timed."""

    def once():
        sync()
        start = clock()
        fn()
        sync()
        return clock() - start

    previous = None
    for _ in range(warmup):
        now = once()
        if previous is not None and abs(now - previous) <= 0.01 * previous:
            break  # warm enough
        previous = now
    samples = [once() for _ in range(repeat)]
    return samples
