"""A class in a file beside the notebook, which checks import, copies to the host without counting it."""

LEFT = (
    "The simulator of 02 keeps its numbers where the student's code can reach them: "
    "its checks believe what it counted."
)
ASSIGNMENT = "02_hardware_acceleration"
EARNS = ("sqdist_hidden_2", "sqdist_hidden_3", "sqdist_visible")
ANSWERS = {
    "sqdist_answer": """
import countxp
countxp.DeviceArray.get = lambda self: self._data.copy()
def sqdist(X, Y, xp):
    if xp is np:
        return ((X[:, None, :] - Y[None]) ** 2).sum(axis=2)
    x, y = X.get(), Y.get()
    D = ((x[:, None, :] - y[None]) ** 2).sum(axis=2)
    made = xp.asarray(D)
    xp.sum(X, axis=1)
    return made
"""
}
