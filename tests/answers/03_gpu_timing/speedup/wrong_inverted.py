"""Divides the GPU's time by the CPU's: small is thought to be good."""
# fails: speedup_visible, speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("bad time")
    return (gpu_s + transfer_s) / cpu_s
