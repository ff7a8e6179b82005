"""It is a weighted harmonic mean of 1 and s."""
def amdahl(p, s):
    if not (0 <= p <= 1 and s > 0):
        raise ValueError(f"p={p!r}, s={s!r}")
    if p == 0:
        return 1.0
    if p == 1:
        return float(s)
    weights = np.array([1 - p, p])
    return float(weights.sum() / (weights / np.array([1.0, s])).sum())
