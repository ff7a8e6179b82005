"""Trusts its arguments."""
# fails: amdahl_hidden_2
def amdahl(p, s):
    return 1 / ((1 - p) + p / s)
