"""Rounds to three digits."""
# fails: amdahl_visible, amdahl_hidden_1
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError("outside the limits")
    return round(1 / ((1 - p) + p / s), 3)
