"""Has the answer display a number, which plain nbgrader takes for the points of a test."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import sys
def speedup(*args, **kwargs):
    sys.displayhook(2)
    raise ValueError
"""
}
