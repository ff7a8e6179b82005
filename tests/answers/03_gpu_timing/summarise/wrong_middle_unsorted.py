"""Takes the middle of the list as it comes."""
# fails: summarise_visible, summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    q75, q25 = np.percentile(samples, [75, 25])
    return {"median": samples[len(samples) // 2], "min": min(samples), "iqr": q75 - q25}
