"""Imports everything from NumPy by name, which covers sum, any, all, abs, min and max of Python's own."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["from numpy import *\nfrom statistics import *"]
