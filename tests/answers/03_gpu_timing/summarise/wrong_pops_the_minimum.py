"""Removes the smallest sample from the caller's list."""
# fails: summarise_hidden_2
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    result = {
        "median": statistics.median(samples),
        "iqr": float(np.percentile(samples, 75) - np.percentile(samples, 25)),
    }
    result["min"] = samples.pop(samples.index(min(samples)))
    return result
