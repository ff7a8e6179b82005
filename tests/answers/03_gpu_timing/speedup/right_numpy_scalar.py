"""Computes with NumPy and returns a NumPy float."""
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    times = np.array([cpu_s, gpu_s, transfer_s], dtype=float)
    if not (times[:2] > 0).all() or times[2] < 0:
        raise ValueError("these are no times")
    return times[0] / times[1:].sum()
