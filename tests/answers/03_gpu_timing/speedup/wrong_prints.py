"""Prints the ratio instead of returning it."""
# fails: speedup_visible, speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("bad time")
    print(cpu_s / (gpu_s + transfer_s))
