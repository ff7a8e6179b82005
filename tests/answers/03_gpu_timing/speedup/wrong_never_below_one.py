"""Thinks that a speed-up cannot be below 1."""
# fails: speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("bad time")
    return max(1.0, cpu_s / (gpu_s + transfer_s))
