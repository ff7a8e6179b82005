"""Takes the mean for the median."""
# fails: summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    q75, q25 = np.percentile(samples, [75, 25])
    return {"median": float(np.mean(samples)), "min": min(samples), "iqr": float(q75 - q25)}
