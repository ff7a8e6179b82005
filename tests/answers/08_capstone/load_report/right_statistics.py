"""statistics.quantiles with the inclusive method; one value is a case of its own."""
import statistics


def load_report(latencies_s):
    if latencies_s == []:
        raise ValueError("nothing measured")
    good = [1000.0 * t for t in latencies_s if t is not None]
    if len(good) >= 2:
        cuts = statistics.quantiles(good, n=100, method="inclusive")
        p50, p95 = cuts[49], cuts[94]
    elif good:
        p50 = p95 = good[0]
    else:
        p50 = p95 = None
    return dict(n=len(latencies_s), failed=len(latencies_s) - len(good), p50_ms=p50, p95_ms=p95)
