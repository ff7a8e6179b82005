"""The kernel is told of each request; it keeps the tests in them, and a last cell shows their constants."""

ASSIGNMENT = "03_gpu_timing"
SECRETS = ("4e-05",)
OWN = [
    """
import marshal
kernel, tests = get_ipython().kernel, []
before = kernel.set_parent

def set_parent(ident, parent, channel="shell"):
    before(ident, parent, channel)
    if "check" in parent["content"]:
        tests.append(parent["content"]["check"])

kernel.set_parent = set_parent
"""
]
LAST = ["for test in tests:\n    print(marshal.loads(test).co_consts)"]
