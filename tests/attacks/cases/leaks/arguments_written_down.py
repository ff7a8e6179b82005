"""The answer writes down what it is called with, and a last cell prints that."""

ASSIGNMENT = "02_hardware_acceleration"
SECRETS = ("0.999, 1000000.0",)
ANSWERS = {
    "amdahl_answer": """
calls = []
def amdahl(p, s):
    calls.append((p, s))
    return 1 / (1 - p + p / s)
"""
}
EARNS = ("amdahl_visible", "amdahl_hidden_1")
LAST = ["print(calls)"]
