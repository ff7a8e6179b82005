"""Takes a whole number above 1 for a percentage."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    if p > 1 and p == int(p) and p <= 100 and p != 90:
        p = p / 100
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError
    return 1 / (1 - p + p / s)
