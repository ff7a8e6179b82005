"""Takes the full range for the interquartile range."""
# fails: summarise_visible, summarise_hidden_1
def summarise(samples):
    if not samples:
        raise ValueError("empty")
    return {
        "median": statistics.median(samples),
        "min": min(samples),
        "iqr": max(samples) - min(samples),
    }
