"""Takes times that are relatively close for equal."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    best = None
    for n, c, g in sorted(zip(sizes, cpu_s, gpu_s), reverse=True):
        if not g < c * (1 - 1e-12):
            break
        best = n
    return best
