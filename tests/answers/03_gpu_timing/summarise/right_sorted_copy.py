"""Interpolates by hand on a sorted copy."""
def summarise(samples):
    ordered = sorted(samples)
    if not ordered:
        raise ValueError("no samples")

    def at(q):
        position = q * (len(ordered) - 1)
        low = math.floor(position)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (position - low) * (ordered[high] - ordered[low])

    return dict(median=at(0.5), min=ordered[0], iqr=at(0.75) - at(0.25))
