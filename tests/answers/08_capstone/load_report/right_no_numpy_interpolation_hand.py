"""no NumPy: interpolation by hand, Counter-free"""
def load_report(latencies_s):
    if not latencies_s:
        raise ValueError("nothing was measured")
    times = sorted(filter(lambda s: s is not None, latencies_s))

    def at(share):
        if not times:
            return None
        place = share * (len(times) - 1)
        low = math.floor(place)
        high = min(low + 1, len(times) - 1)
        return float(1000 * (times[low] + (place - low) * (times[high] - times[low])))

    return dict(
        n=len(latencies_s),
        failed=sum(s is None for s in latencies_s),
        p50_ms=at(0.5),
        p95_ms=at(0.95),
    )
