"""Rounds to three digits."""
# fails: load_report_hidden_1
def load_report(latencies_s):
    if not latencies_s:
        raise ValueError("nothing was measured")
    good = [1000 * s for s in latencies_s if s is not None]
    p50, p95 = (round(float(p), 3) for p in np.percentile(good, [50, 95])) if good else (None, None)
    return {"n": len(latencies_s), "failed": len(latencies_s) - len(good), "p50_ms": p50, "p95_ms": p95}
