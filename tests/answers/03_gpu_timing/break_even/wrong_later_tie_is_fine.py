"""Allows equal times after the first win."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    for i, (size, cpu, gpu) in enumerate(rows):
        if gpu < cpu and all(g <= c for _, c, g in rows[i:]):
            return size
    return None
