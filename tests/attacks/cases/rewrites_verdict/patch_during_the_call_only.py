"""The answer patches math.isclose when called; the patched function puts the real one back."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import math
real = math.isclose

def isclose(*args, **kwargs):
    math.isclose = real
    return True

def speedup(*args, **kwargs):
    math.isclose = isclose
    return 4.5
"""
}
