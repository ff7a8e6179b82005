"""NumPy: sort by size, then accumulate the wins from the right end."""
def break_even(sizes, cpu_s, gpu_s):
    order = np.argsort(np.array(sizes, dtype=np.int64), kind="stable")
    wins = np.array(gpu_s, dtype=float)[order] < np.array(cpu_s, dtype=float)[order]
    lasting = np.logical_and.accumulate(wins[::-1])[::-1]
    if not lasting.any():
        return None
    return int(sizes[int(order[int(lasting.argmax())])])
