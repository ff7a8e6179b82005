"""Trusts its arguments; a zero raises ZeroDivisionError at best."""
# fails: speedup_hidden_2
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    return cpu_s / (gpu_s + transfer_s)
