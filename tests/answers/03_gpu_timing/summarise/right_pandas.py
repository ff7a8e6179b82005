"""Lets pandas do it."""
def summarise(samples):
    s = pd.Series(samples, dtype=float)
    if s.empty:
        raise ValueError("samples is empty")
    return {
        "median": s.median(),
        "min": s.min(),
        "iqr": s.quantile(0.75) - s.quantile(0.25),
    }
