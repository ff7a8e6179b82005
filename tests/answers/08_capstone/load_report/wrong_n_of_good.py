"""Counts only the requests that succeeded."""
# fails: load_report_hidden_2, load_report_visible
def load_report(latencies_s):
    if len(latencies_s) == 0:
        raise ValueError("no requests")
    ok = sorted(t for t in latencies_s if t is not None)

    def percentile(p):
        if not ok:
            return None
        place = (len(ok) - 1) * p / 100
        low = math.floor(place)
        high = min(low + 1, len(ok) - 1)
        return 1000.0 * (ok[low] + (place - low) * (ok[high] - ok[low]))

    return {
        "n": len(ok),
        "failed": latencies_s.count(None),
        "p50_ms": percentile(50),
        "p95_ms": percentile(95),
    }
