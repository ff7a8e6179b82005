"""Takes times that differ by less than the float epsilon for equal."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    """The smallest size from which on the GPU always takes less time than the CPU."""
    result = None
    for i in sorted(range(len(sizes)), key=lambda i: -sizes[i]):
        if cpu_s[i] - gpu_s[i] > sys.float_info.epsilon:
            result = int(sizes[i])
        else:
            return result
    return result
