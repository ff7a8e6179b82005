"""Returns the new time instead of old by new."""
# fails: amdahl_visible, amdahl_hidden_1
def amdahl(p, s):
    if not 0 <= p <= 1 or s <= 0:
        raise ValueError("outside the limits")
    return (1 - p) + p / s
