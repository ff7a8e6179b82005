"""Turns the times into whole nanoseconds first."""
# fails: speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    """How many times faster the whole job is on the GPU than on the CPU."""
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("cpu_s and gpu_s must be above zero, transfer_s not below")
    cpu_ns, gpu_ns, transfer_ns = (
        max(1, round(s * 1e9)) if s else 0 for s in (cpu_s, gpu_s, transfer_s)
    )
    return cpu_ns / (gpu_ns + transfer_ns)
