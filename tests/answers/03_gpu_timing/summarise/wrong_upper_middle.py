"""Takes the upper of two middle values."""
# fails: summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    ordered = sorted(samples)
    q75, q25 = np.percentile(ordered, [75, 25])
    return {"median": ordered[len(ordered) // 2], "min": ordered[0], "iqr": q75 - q25}
