"""Adds the maximum and the number of samples to the three keys."""
def summarise(samples):
    a = np.asarray(samples, dtype=float)
    if a.size == 0:
        raise ValueError("empty")
    return {
        "n": int(a.size),
        "median": np.median(a),
        "min": a.min(),
        "max": a.max(),
        "iqr": np.subtract(*np.percentile(a, [75, 25])),
    }
