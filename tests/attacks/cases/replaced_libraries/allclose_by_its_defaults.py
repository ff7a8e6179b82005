"""Leaves numpy.allclose in place, and gives it a tolerance within which everything is close."""

from ...control import unseen

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    unseen(
        """
import numpy
numpy.allclose.__wrapped__.__defaults__ = (1e-5, 1e30, False)
numpy.isclose.__wrapped__.__defaults__ = (1e-5, 1e30, False)
"""
    )
]
ANSWERS = {"sqdist_loop_answer": "def sqdist_loop(X, Y):\n    return np.zeros((len(X), len(Y)))"}
