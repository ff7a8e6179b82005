"""Works with 1 / s and a power."""
def amdahl(p, s):
    if p > 1 or p < 0:
        raise ValueError("p")
    elif s <= 0:
        raise ValueError("s")
    return (1 - p * (1 - 1 / s)) ** -1
