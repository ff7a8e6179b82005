"""Returns the last size at which the CPU still wins."""
# fails: break_even_visible, break_even_hidden_1, break_even_hidden_2, break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    losing = [n for n, c, g in zip(sizes, cpu_s, gpu_s) if g >= c]
    return max(losing, default=None)
