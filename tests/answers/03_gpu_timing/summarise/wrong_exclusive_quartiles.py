"""Quartiles by the default method of the statistics module."""
# fails: summarise_visible, summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    if len(samples) == 1:
        return {"median": samples[0], "min": samples[0], "iqr": 0.0}
    q = statistics.quantiles(samples, n=4)
    return {"median": q[1], "min": min(samples), "iqr": q[2] - q[0]}
