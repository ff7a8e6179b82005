"""NumPy's nanpercentile on an array of floats."""
def load_report(latencies_s):
    if not len(latencies_s):
        raise ValueError("I need at least one request")
    ms = 1e3 * np.array(latencies_s, dtype=float)  # None becomes nan
    failed = int(np.isnan(ms).sum())
    p50 = p95 = None
    if failed < len(ms):
        p50, p95 = (float(np.nanpercentile(ms, q)) for q in (50, 95))
    return {"n": len(ms), "failed": failed, "p50_ms": p50, "p95_ms": p95}
