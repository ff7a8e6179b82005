"""Counts equal times as a win."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    crossing = None
    for n, c, g in sorted(zip(sizes, cpu_s, gpu_s), reverse=True):
        if g > c:
            break
        crossing = n
    return crossing
