"""Gives a method of the simulated device other code, which counts no operation but the first."""

from ...control import unseen

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    unseen(
        """
import countxp

class Ops(list):
    def append(self, name):
        if not self:
            list.append(self, name)

def __init__(self):
    from countxp import Ops
    self.ops, self.copies = Ops(), []

countxp.Ops = Ops
countxp.CountingDevice.__init__.__code__ = __init__.__code__
"""
    )
]
ANSWERS = {
    "sqdist_answer": """
def sqdist(X, Y, xp):
    if xp is not np:
        for _ in range(30):
            X = X + 0.0
    D = xp.sum(X * X, axis=1)[:, None] - 2.0 * (X @ Y.T) + xp.sum(Y * Y, axis=1)[None, :]
    return xp.clip(D, 0, None)
"""
}
EARNS = ("sqdist_hidden_1", "sqdist_hidden_2", "sqdist_hidden_3")
