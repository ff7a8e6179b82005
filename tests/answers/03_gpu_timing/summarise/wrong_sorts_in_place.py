"""Sorts the caller's list."""
# fails: summarise_hidden_2
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    samples.sort()
    q75, q25 = np.percentile(samples, [75, 25])
    return {"median": statistics.median(samples), "min": samples[0], "iqr": q75 - q25}
