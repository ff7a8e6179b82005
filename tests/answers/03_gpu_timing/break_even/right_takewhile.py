"""itertools.takewhile from the largest size."""
def break_even(sizes, cpu_s, gpu_s):
    from itertools import takewhile

    rows = sorted(zip(sizes, cpu_s, gpu_s), key=lambda row: -row[0])
    winning = list(takewhile(lambda row: row[2] < row[1], rows))
    return winning[-1][0] if winning else None
