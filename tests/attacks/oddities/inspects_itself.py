"""Looks at signatures, sources and tracebacks of its own functions."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import inspect, traceback
def g(a, b=2): return a
print(inspect.signature(g), inspect.getsource(g), g.__code__.co_varnames)
try:
    g()
except TypeError:
    traceback.print_exc()
""",
]
