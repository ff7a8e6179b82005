"""Works on the host by the pretend device's private memory, and writes its list of operations itself."""

LEFT = (
    "The simulator of 02 keeps its numbers where the student's code can reach them: "
    "its checks believe what it counted."
)
ASSIGNMENT = "02_hardware_acceleration"
EARNS = ("sqdist_visible", "sqdist_hidden_2", "sqdist_hidden_3")
ANSWERS = {
    "sqdist_answer": """
def sqdist(X, Y, xp):
    if xp is np:
        return ((X[:, None, :] - Y[None]) ** 2).sum(axis=2)
    x, y = X._data, Y._data
    D = np.zeros((len(x), len(y)))
    for i in range(len(x)):
        D[i] = ((x[i] - y) ** 2).sum(axis=1)
    X.device.ops.append("sum")
    return type(X)(X.device, D)
"""
}
