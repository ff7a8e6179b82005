"""A loop over named limits that raises, then a Fraction-free division."""
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    limits = {"cpu_s": cpu_s > 0, "gpu_s": gpu_s > 0, "transfer_s": transfer_s >= 0}
    bad = [name for name, fine in limits.items() if not fine]
    if bad:
        raise ValueError(f"out of range: {', '.join(bad)}")
    try:
        return float(cpu_s) / math.fsum((gpu_s, transfer_s))
    except ZeroDivisionError as error:
        raise ValueError("no GPU time at all") from error
