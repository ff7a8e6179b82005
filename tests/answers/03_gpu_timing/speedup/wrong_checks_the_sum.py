"""Checks the GPU's total only, so a negative time can hide in it."""
# fails: speedup_hidden_2
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    total = gpu_s + transfer_s
    if cpu_s <= 0 or total <= 0:
        raise ValueError("times must be positive")
    return cpu_s / total
