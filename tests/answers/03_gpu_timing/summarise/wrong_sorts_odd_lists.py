"""Sorts a list of odd length itself."""
# fails: summarise_hidden_2
def summarise(samples):
    if not len(samples): raise ValueError
    if len(samples) % 2 and len(samples) > 5: samples.sort()
    q1, m, q3 = np.percentile(samples, [25, 50, 75])
    return {"median": float(m), "min": float(min(samples)), "iqr": float(q3 - q1)}
