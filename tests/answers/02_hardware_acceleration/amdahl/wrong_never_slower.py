"""Thinks that an accelerator cannot slow things down."""
# fails: amdahl_hidden_1
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError("outside the limits")
    return max(1.0, 1 / ((1 - p) + p / s))
