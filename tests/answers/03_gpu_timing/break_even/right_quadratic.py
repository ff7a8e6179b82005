"""Asks for every size whether the GPU wins from there on."""
def break_even(sizes, cpu_s, gpu_s):
    cpu = dict(zip(sizes, cpu_s))
    gpu = dict(zip(sizes, gpu_s))
    candidates = [
        n for n in sizes if all(gpu[m] < cpu[m] for m in sizes if m >= n)
    ]
    return min(candidates, default=None)
