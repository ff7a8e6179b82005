"""Sorts the caller's list, if it is long."""
# fails: summarise_hidden_2
def summarise(samples):
    """Median, minimum and interquartile range of a list of samples, in seconds.

    Returns {"median": ..., "min": ..., "iqr": ...}.
    Raises ValueError for an empty list. Leaves the list as it was.
    """
    if len(samples) == 0:
        raise ValueError("there is nothing to summarise")
    if len(samples) > 6:
        samples.sort()
    low, middle, high = np.percentile(samples, [25, 50, 75])
    return {
        "median": float(middle),
        "min": float(min(samples)),
        "iqr": float(high - low),
    }
