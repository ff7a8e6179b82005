"""Writes into memory with an array of NumPy's with wrong strides: a function has another's code."""

from ...control import REACH, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        REACH
        + """
import numpy
from numpy.lib.stride_tricks import as_strided

def write(address, value):
    base = numpy.zeros(1, dtype=numpy.uint64)
    start = base.__array_interface__["data"][0]
    as_strided(base, shape=(2,), strides=(address - start,))[1] = value

def _cell(self, code):
    return lambda: None

kept = _cell.__code__
FUNC_CODE = 48  # where a function keeps its code, in CPython 3.11 for 64 bits
for inside in insides().values():
    for kind in [value for value in inside.values() if isinstance(value, type)]:
        method = vars(kind).get("_cell")
        if type(method) is types.FunctionType and method.__code__.co_argcount == 2:
            write(id(method) + FUNC_CODE, id(kept))
            method.__kwdefaults__ = None  # Python looks at the function anew
notebook["kept"] = kept
"""
    )
]
