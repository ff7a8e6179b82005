"""Takes p above 1 for a percentage."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    if p > 1:
        p = p / 100
    if p < 0 or s <= 0:
        raise ValueError("outside the limits")
    return 1 / ((1 - p) + p / s)
