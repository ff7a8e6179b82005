"""Takes the quartiles by position, without interpolation."""
# fails: summarise_hidden_1
def summarise(samples):
    if len(samples) == 0:
        raise ValueError("no data")
    s = sorted(samples)
    n = len(s)
    return {
        "median": statistics.median(s),
        "min": s[0],
        "iqr": s[(3 * n) // 4] - s[n // 4],
    }
