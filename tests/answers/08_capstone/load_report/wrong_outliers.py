"""'percentiles of the requests that succeeded' – without outliers."""
# fails: load_report_hidden_1
def load_report(latencies_s):
    """Requests, failures, p50 and p95 in milliseconds."""
    if not latencies_s:
        raise ValueError("nothing was measured")
    times_ms = [1000 * s for s in latencies_s if s is not None]
    times_ms = [t for t in times_ms if t <= 1000 * np.median(times_ms)]
    p50, p95 = np.percentile(times_ms, [50, 95]).tolist() if times_ms else (None, None)
    return {
        "n": len(latencies_s),
        "failed": len(latencies_s) - len(times_ms),
        "p50_ms": p50,
        "p95_ms": p95,
    }
