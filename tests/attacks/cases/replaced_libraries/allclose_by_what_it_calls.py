"""Leaves numpy.allclose in place, and replaces the function that it calls, in the module that it is from."""

from ...control import unseen

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    unseen(
        """
import numpy
numpy.allclose.__wrapped__.__globals__["isclose"] = lambda a, b, **options: numpy.ones(3, dtype=bool)
"""
    )
]
ANSWERS = {"sqdist_loop_answer": "def sqdist_loop(X, Y):\n    return np.zeros((len(X), len(Y)))"}
