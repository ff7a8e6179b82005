"""Finds the largest size at which the GPU does not win, then the next one."""
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    losses = [i for i, (_, c, g) in enumerate(rows) if not g < c]
    first = losses[-1] + 1 if losses else 0
    return rows[first][0] if first < len(rows) else None
