"""Looks for the first change from losing to winning."""
# fails: break_even_hidden_2
def break_even(sizes, cpu_s, gpu_s):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    if all(g < c for _, c, g in rows):
        return rows[0][0] if rows else None
    for (_, c0, g0), (n1, c1, g1) in zip(rows, rows[1:]):
        if g0 >= c0 and g1 < c1:
            return n1
    return None
