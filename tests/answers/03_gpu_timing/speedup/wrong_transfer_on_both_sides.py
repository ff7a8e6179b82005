"""Adds the copies to the CPU's time as well, to be 'fair'."""
# fails: speedup_visible, speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("bad time")
    return (cpu_s + transfer_s) / (gpu_s + transfer_s)
