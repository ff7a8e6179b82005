"""Uses statistics.quantiles exclusively and never thinks of one sample."""
# fails: summarise_visible, summarise_hidden_1, summarise_hidden_3
def summarise(samples):
    q = statistics.quantiles(samples, n=4)
    return {"median": q[1], "min": min(samples), "iqr": q[2] - q[0]}
