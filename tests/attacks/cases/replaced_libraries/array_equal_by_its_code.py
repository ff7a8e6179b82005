"""Gives numpy.array_equal other code, so that nobody notices that the caller's arrays were changed."""

from ...control import unseen

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    unseen(
        """
import numpy

def array_equal(a1, a2, equal_nan=False):
    return True

numpy.array_equal.__wrapped__.__code__ = array_equal.__code__
"""
    )
]
ANSWERS = {
    "sqdist_loop_answer": """
def sqdist_loop(X, Y):
    D = ((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2)
    X[:] = 0
    Y[:] = 0
    return D
"""
}
EARNS = ("sqdist_loop_visible", "sqdist_loop_hidden_1")
