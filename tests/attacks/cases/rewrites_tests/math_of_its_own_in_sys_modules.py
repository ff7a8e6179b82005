"""Puts a module of its own into sys.modules, which a hidden test imports as math while it runs."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import sys, types
import math as real

lenient = types.ModuleType("math")
vars(lenient).update(vars(real), isclose=lambda *args, **kwargs: True)
sys.modules["math"] = lenient

def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    return 4.0
"""
}
