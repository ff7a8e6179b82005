"""Calls gc.collect, sets the recursion limit and deletes variables."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import gc, sys
gc.collect()
sys.setrecursionlimit(5000)
big = [0] * 10**6
del big
""",
]
