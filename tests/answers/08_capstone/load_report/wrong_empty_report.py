"""An empty list gives an empty report."""
# fails: load_report_hidden_2
def load_report(latencies_s):
    if len(latencies_s) == 0:
        return {"n": 0, "failed": 0, "p50_ms": None, "p95_ms": None}
    ok = sorted(t for t in latencies_s if t is not None)

    def percentile(p):
        if not ok:
            return None
        place = (len(ok) - 1) * p / 100
        low = math.floor(place)
        high = min(low + 1, len(ok) - 1)
        return 1000.0 * (ok[low] + (place - low) * (ok[high] - ok[low]))

    return {
        "n": len(latencies_s),
        "failed": latencies_s.count(None),
        "p50_ms": percentile(50),
        "p95_ms": percentile(95),
    }
