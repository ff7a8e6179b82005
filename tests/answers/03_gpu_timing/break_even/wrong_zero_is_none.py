"""A break-even at size 0 becomes None."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    best = 0
    for size, cpu, gpu in sorted(zip(sizes, cpu_s, gpu_s), reverse=True):
        if gpu >= cpu:
            break
        best = size
    return best or None
