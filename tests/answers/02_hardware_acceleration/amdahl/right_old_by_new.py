"""Old time by new time, in named steps."""
def amdahl(p, s):
    if p < 0 or p > 1 or s <= 0:
        raise ValueError("p must be in [0, 1] and s positive")
    new_time = (1 - p) + p / s
    return 1 / new_time
