"""A pandas Series: None becomes NaN and quantile skips it."""
def load_report(latencies_s):
    if not latencies_s:
        raise ValueError("empty")
    series = pd.Series(latencies_s, dtype=float) * 1000
    report = {"n": int(series.size), "failed": int(series.isna().sum())}
    for q in (50, 95):
        value = float(series.quantile(q / 100))
        report[f"p{q}_ms"] = None if math.isnan(value) else value
    report["max_ms"] = None if series.isna().all() else float(series.max())
    return report
