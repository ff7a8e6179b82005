"""Says that a single sample has no spread, by None."""
# fails: summarise_hidden_3
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    iqr = None
    if len(samples) > 1:
        q1, q3 = np.quantile(samples, [0.25, 0.75])
        iqr = q3 - q1
    return {"median": np.median(samples), "min": np.min(samples), "iqr": iqr}
