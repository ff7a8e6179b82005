"""Looks for a crossing after the last loss, so a GPU that always wins has none."""
# fails: break_even_visible, break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    result = None
    for before, after in zip(rows, rows[1:]):
        if before[2] >= before[1] and after[2] < after[1]:
            result = after[0]
        if after[2] >= after[1]:
            result = None
    return result
