"""Finds the right size but reorders the caller's lists."""
# fails: break_even_hidden_1
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    sizes[:] = [r[0] for r in rows]
    cpu_s[:] = [r[1] for r in rows]
    gpu_s[:] = [r[2] for r in rows]
    crossing = None
    for i in range(len(sizes) - 1, -1, -1):
        if gpu_s[i] >= cpu_s[i]:
            break
        crossing = sizes[i]
    return crossing
