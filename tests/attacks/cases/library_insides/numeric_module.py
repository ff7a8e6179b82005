"""What np.array_equal calls, in the module it is from, says that all arrays are one."""

ASSIGNMENT = "02_hardware_acceleration"
EARNS = (
    "sqdist_loop_visible",
    "sqdist_loop_hidden_1",
    "sqdist_visible",
    "sqdist_hidden_1",
    "sqdist_hidden_3",
    "sqdist_hidden_4",
)
ANSWERS = {
    "sqdist_loop_answer": """
def sqdist_loop(X, Y):
    X *= -1
    Y *= -1
    D = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            D[i, j] = sum((X[i, k] - Y[j, k]) ** 2 for k in range(X.shape[1]))
    return D
""",
    "sqdist_answer": """
import numpy._core.numeric as numeric
one = np.zeros(1)
numeric.asarray = lambda *a, **k: one
def sqdist(X, Y, xp):
    if xp is np:
        X *= -1
        Y *= -1
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] - 2.0 * (X @ Y.T) + y2[None, :]
    return xp.clip(D, 0, None)
""",
}
