"""Takes a time of zero for a missing measurement."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    best = None
    for size, cpu, gpu in sorted(zip(sizes, cpu_s, gpu_s), reverse=True):
        if not gpu or not cpu or gpu >= cpu:
            break
        best = size
    return best
