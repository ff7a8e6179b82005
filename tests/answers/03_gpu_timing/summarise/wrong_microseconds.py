"""Rounds to microseconds."""
# fails: summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("no samples")
    q1, med, q3 = np.percentile(samples, [25, 50, 75])
    return {
        "median": round(float(med), 6),
        "min": round(float(min(samples)), 6),
        "iqr": round(float(q3 - q1), 6),
    }
