"""Leaves a slow first sample out, as a cold start."""
# fails: summarise_hidden_1
def summarise(samples):
    """Median, minimum and interquartile range of a list of samples, in seconds."""
    if not samples:
        raise ValueError("no samples")
    values = np.array(samples, dtype=float)
    if len(values) > 2 and values[0] > 3 * np.median(values[1:]):
        values = values[1:]
    q1, q2, q3 = np.quantile(values, (0.25, 0.5, 0.75))
    return {"median": float(q2), "min": float(values.min()), "iqr": float(q3 - q1)}
