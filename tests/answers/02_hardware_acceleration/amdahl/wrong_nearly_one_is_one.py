"""Takes a speed-up that is nearly 1 for 1."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError
    v = 1 / (1 - p + p / s)
    return 1.0 if abs(v - 1) < 1e-6 else v
