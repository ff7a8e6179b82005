"""Looks at the last hundred samples only."""
# fails: summarise_hidden_1
def summarise(samples):
    if len(samples) == 0:
        raise ValueError("no samples")
    s = samples[-100:]
    q1, q3 = np.percentile(s, [25, 75])
    return {"median": float(np.median(s)), "min": min(s), "iqr": float(q3 - q1)}
