"""Checks s for negative values and forgets zero."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    if p < 0 or p > 1 or s < 0:
        raise ValueError("outside the limits")
    return 1 / ((1 - p) + p / s)
