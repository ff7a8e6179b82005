"""'`p50_ms`, `p95_ms`: … `float`' – a single time of whole seconds stays an int."""
# fails: load_report_hidden_1, load_report_hidden_2
import statistics


def load_report(latencies_s):
    if len(latencies_s) == 0:
        raise ValueError("no request was sent")
    times = sorted(1000 * s for s in latencies_s if s is not None)
    if len(times) == 0:
        p50 = p95 = None
    elif len(times) == 1:
        p50 = p95 = times[0]
    else:
        cuts = statistics.quantiles(times, n=20, method="inclusive")
        p50, p95 = float(cuts[9]), float(cuts[18])
    return {"n": len(latencies_s), "failed": latencies_s.count(None), "p50_ms": p50, "p95_ms": p95}
