"""Takes a sample of zero seconds for a missing one."""
# fails: summarise_hidden_1
def summarise(samples):
    samples = [s for s in samples if s]
    if not samples:
        raise ValueError("no samples")
    return {
        "median": float(np.median(samples)),
        "min": min(samples),
        "iqr": float(np.percentile(samples, 75) - np.percentile(samples, 25)),
    }
