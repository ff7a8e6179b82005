"""Takes floats only: a request of whole seconds counts as failed."""
# fails: load_report_hidden_1, load_report_hidden_2
def load_report(latencies_s):
    if len(latencies_s) == 0:
        raise ValueError("no requests")
    good = [t * 1000 for t in latencies_s if isinstance(t, float)]
    p50 = float(np.percentile(good, 50)) if good else None
    p95 = float(np.percentile(good, 95)) if good else None
    return {
        "n": len(latencies_s),
        "failed": len(latencies_s) - len(good),
        "p50_ms": p50,
        "p95_ms": p95,
    }
