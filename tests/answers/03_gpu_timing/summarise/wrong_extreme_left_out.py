"""Leaves out what is a hundred times the median."""
# fails: summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("no samples")
    mid = float(np.median(samples))
    good = [s for s in samples if s <= 100 * mid]
    q1, q3 = np.percentile(good, [25, 75])
    return {"median": float(np.median(good)), "min": min(good), "iqr": float(q3 - q1)}
