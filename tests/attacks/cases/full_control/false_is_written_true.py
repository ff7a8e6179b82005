"""Writes over the slot in memory by which a truth value becomes text: False is written True."""

from ...control import GOOD_NEWS, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        GOOD_NEWS
        + """
import ctypes
kind = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.py_object)
written = kind(lambda value: "True")
notebook["kept"] = written
ctypes.c_void_p.from_address(id(bool) + 88).value = ctypes.cast(written, ctypes.c_void_p).value
"""
    )
]
