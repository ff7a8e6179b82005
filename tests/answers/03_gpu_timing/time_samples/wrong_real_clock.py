"""Reads time.perf_counter instead of the clock it was given."""
# fails: time_samples_visible, time_samples_hidden_1, time_samples_hidden_2, time_samples_hidden_3
import time

def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        sync()
        start = time.perf_counter()
        fn()
        sync()
        samples.append(time.perf_counter() - start)
    return samples
