"""Leaves NumPy's numbers in the report."""
# fails: load_report_hidden_1, load_report_hidden_2
def load_report(latencies_s):
    if not latencies_s:
        raise ValueError("empty")
    t = np.array([1000 * x for x in latencies_s if x is not None])
    return {
        "n": len(latencies_s),
        "failed": len(latencies_s) - len(t),
        "p50_ms": np.percentile(t, 50) if len(t) else None,
        "p95_ms": np.percentile(t, 95) if len(t) else None,
    }
