"""Treats p as 1 when it is nearly 1."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if p < 0 or p > 1 or s <= 0:
        raise ValueError("outside")
    if math.isclose(p, 1):
        return float(s)
    return 1 / (1 - p + p / s)
