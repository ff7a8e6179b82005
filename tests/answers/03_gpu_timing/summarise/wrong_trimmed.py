"""Leaves the largest of many samples out."""
# fails: summarise_hidden_1
def summarise(samples):
    """Median, minimum and interquartile range of a list of samples, in seconds.

    Returns {"median": ..., "min": ..., "iqr": ...}.
    Raises ValueError for an empty list. Leaves the list as it was.
    """
    if len(samples) == 0:
        raise ValueError("there is nothing to summarise")
    if len(samples) > 10:
        samples = sorted(samples)[:-1]
    low, middle, high = np.percentile(samples, [25, 50, 75])
    return {
        "median": float(middle),
        "min": float(min(samples)),
        "iqr": float(high - low),
    }
