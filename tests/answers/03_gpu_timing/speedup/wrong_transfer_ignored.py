"""Takes the argument but forgets to use it, as brochures do."""
# fails: speedup_visible, speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("bad time")
    return cpu_s / gpu_s
