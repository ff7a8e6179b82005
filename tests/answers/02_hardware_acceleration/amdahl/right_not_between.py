"""One condition with not."""
def amdahl(p, s):
    if not (0 <= p <= 1 and s > 0):
        raise ValueError((p, s))
    rest = 1 - p
    return 1.0 / (rest + p / s)
