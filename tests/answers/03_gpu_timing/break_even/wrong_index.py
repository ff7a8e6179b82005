"""Returns the position instead of the size."""
# fails: break_even_visible, break_even_hidden_1, break_even_hidden_2, break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    i = len(rows)
    while i > 0 and rows[i - 1][2] < rows[i - 1][1]:
        i -= 1
    return i if i < len(rows) else None
