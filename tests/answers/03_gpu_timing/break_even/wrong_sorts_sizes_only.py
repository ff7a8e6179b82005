"""Sorts the sizes but not the times that belong to them."""
# fails: break_even_hidden_1
def break_even(sizes, cpu_s, gpu_s):
    answer = None
    for n, c, g in reversed(list(zip(sorted(sizes), cpu_s, gpu_s))):
        if g >= c:
            break
        answer = n
    return answer
