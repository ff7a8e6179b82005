"""Passes the sizes through single precision."""
# fails: break_even_hidden_3
def break_even(sizes, cpu_s, gpu_s):
    s = np.array(sizes, dtype=np.float32)
    best = None
    for i in np.argsort(s)[::-1]:
        if not gpu_s[i] < cpu_s[i]:
            break
        best = int(s[i])
    return best
