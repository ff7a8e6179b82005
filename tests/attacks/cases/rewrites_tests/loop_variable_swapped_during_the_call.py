"""The answer overwrites the loop variable that holds the wanted value, and returns that."""

ASSIGNMENT = "02_hardware_acceleration"
ANSWERS = {
    "amdahl_answer": """
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError
    globals()["_want"] = 1.0
    return 1.0
"""
}
EARNS = ("amdahl_hidden_2",)
