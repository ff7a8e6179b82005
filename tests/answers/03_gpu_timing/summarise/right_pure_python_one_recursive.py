"""Pure Python: one recursive-free helper interpolates any quantile."""
def summarise(samples):
    ordered = sorted(samples)

    def quantile(q):
        place = q * (len(ordered) - 1)
        left = math.floor(place)
        right = math.ceil(place)
        return ordered[left] + (place - left) * (ordered[right] - ordered[left])

    try:
        smallest, *_ = ordered
    except ValueError:
        raise ValueError("there is nothing to summarise") from None
    return dict(median=quantile(0.5), min=smallest, iqr=quantile(0.75) - quantile(0.25))
