"""A win by less than a picosecond is none."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    """The smallest size from which on the GPU always takes less time than the CPU.

    sizes, cpu_s and gpu_s are lists of the same length; sizes come in any order.
    Returns an int from sizes, or None.
    """
    crossing = None
    for size, cpu, gpu in sorted(zip(sizes, cpu_s, gpu_s, strict=True), reverse=True):
        if gpu >= cpu - 1e-12:
            break
        crossing = size
    return crossing
