"""Rounds to a thousandth of a nanosecond."""
# fails: summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("no samples")
    q1, q2, q3 = (float(q) for q in np.percentile(samples, [25, 50, 75]))
    return {"median": round(q2, 12), "min": round(min(samples), 12), "iqr": round(q3 - q1, 12)}
