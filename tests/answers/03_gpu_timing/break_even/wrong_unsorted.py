"""Walks through the sizes in the order given."""
# fails: break_even_hidden_1
def break_even(sizes, cpu_s, gpu_s):
    crossing = None
    for n, c, g in zip(sizes, cpu_s, gpu_s):
        if g < c:
            if crossing is None:
                crossing = n
        else:
            crossing = None
    return crossing
