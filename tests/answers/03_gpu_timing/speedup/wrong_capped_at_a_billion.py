"""Limits the speed-up to a billion."""
# fails: speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("times")
    return min(cpu_s / (gpu_s + transfer_s), 1e9)
