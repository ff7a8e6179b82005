"""Returns the limit for an infinite s before it looks at p."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    if math.isinf(s):
        return 1 / (1 - p)
    if not 0 <= p <= 1:
        raise ValueError("p must be between 0 and 1")
    if s <= 0:
        raise ValueError("s must be above zero")
    return 1 / (1 - p + p / s)
