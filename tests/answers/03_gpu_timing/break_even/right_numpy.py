"""Sorts with argsort and accumulates wins from the end."""
def break_even(sizes, cpu_s, gpu_s):
    if len(sizes) == 0:
        return None
    order = np.argsort(sizes)
    sizes = np.array(sizes)[order]
    wins = np.array(gpu_s)[order] < np.array(cpu_s)[order]
    always = np.logical_and.accumulate(wins[::-1])[::-1]
    return sizes[always].min() if always.any() else None
