"""Decorates an answer with a timer of its own and with a cache."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import functools, time

def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **options):
        start = time.perf_counter()
        try:
            return function(*args, **options)
        finally:
            wrapper.seconds += time.perf_counter() - start
    wrapper.seconds = 0.0
    return wrapper

@timed
@functools.lru_cache
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("seconds")
    return cpu_s / (gpu_s + transfer_s)
"""
}
