"""Multiplies numerator and denominator by s: nan for an infinite s."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError("outside the limits")
    return s / (s * (1 - p) + p)
