"""Rounds to ten digits after the point."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if p < 0 or p > 1 or s <= 0:
        raise ValueError("p from 0 to 1, s above 0")
    return round(1 / ((1 - p) + p / s), 10)
