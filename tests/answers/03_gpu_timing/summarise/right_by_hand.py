"""Sorts a copy and interpolates by hand."""
def summarise(samples):
    data = sorted(samples)
    n = len(data)
    if n == 0:
        raise ValueError("need at least one sample")

    def at(q):
        pos = q * (n - 1)
        lo = int(pos)
        hi = min(lo + 1, n - 1)
        return data[lo] + (data[hi] - data[lo]) * (pos - lo)

    return {"median": at(0.5), "min": data[0], "iqr": at(0.75) - at(0.25)}
