"""Writes the limits the other way round, with min()."""
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    """CPU time over total GPU time."""
    if not min(cpu_s, gpu_s) > 0 or not transfer_s >= 0:
        raise ValueError
    return 1 / ((gpu_s + transfer_s) / cpu_s)
