"""The standard library, with inclusive quartiles."""
def summarise(samples):
    if not samples:
        raise ValueError("no samples")
    if len(samples) == 1:
        iqr = 0.0
    else:
        q1, _, q3 = statistics.quantiles(samples, n=4, method="inclusive")
        iqr = q3 - q1
    return {"median": statistics.median(samples), "min": min(samples), "iqr": iqr}
