"""Right for real data, but fails on empty lists."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    biggest, c, g = rows[-1]
    if g >= c:
        return None
    best = biggest
    for n, c, g in rows[::-1]:
        if g >= c:
            break
        best = n
    return best
