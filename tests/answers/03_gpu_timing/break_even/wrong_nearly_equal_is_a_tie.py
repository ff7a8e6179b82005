"""Takes times that differ by less than a millionth for equal."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    best = None
    for size, cpu, gpu in sorted(zip(sizes, cpu_s, gpu_s), reverse=True):
        if gpu > cpu or math.isclose(gpu, cpu, rel_tol=1e-6):
            break
        best = size
    return best
