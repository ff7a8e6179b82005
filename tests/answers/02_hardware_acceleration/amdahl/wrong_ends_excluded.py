"""Refuses p = 0 and p = 1, and s below 1."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if not 0 < p < 1 or s < 1:
        raise ValueError("outside the limits")
    return 1 / ((1 - p) + p / s)
