"""Takes a transfer below a microsecond for none."""
# fails: speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("times must be positive")
    if transfer_s < 1e-6:
        transfer_s = 0
    return cpu_s / (gpu_s + transfer_s)
