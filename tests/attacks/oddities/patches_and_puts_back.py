"""Replaces functions of libraries by hand for a trial, in a try, and puts them back."""

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    """
import math, time
import numpy as np
kept = np.sum, math.sqrt, time.perf_counter
calls = []
try:
    np.sum = lambda *args, **options: calls.append(args) or kept[0](*args, **options)
    math.sqrt = lambda x: x ** 0.5
    time.perf_counter = lambda: 1.0
    assert np.sum([1, 2]) == 3 and math.sqrt(4) == 2
finally:
    np.sum, math.sqrt, time.perf_counter = kept
"""
]
