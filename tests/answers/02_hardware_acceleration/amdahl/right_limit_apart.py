"""Treats the infinitely fast device by itself."""
def amdahl(p, s):
    if not 0 <= p <= 1 or not s > 0:
        raise ValueError("outside the limits")
    if math.isinf(s):
        return 1 / (1 - p)
    return s / (s * (1 - p) + p)
