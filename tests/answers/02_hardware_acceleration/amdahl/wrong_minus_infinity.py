"""Takes minus infinity for a limit, too."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    if not 0 <= p <= 1 or s == 0 or (s < 0 and not math.isinf(s)):
        raise ValueError
    return 1 / (1 - p + p / s)
