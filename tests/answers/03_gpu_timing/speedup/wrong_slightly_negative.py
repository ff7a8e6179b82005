"""Lets times slightly below zero through."""
# fails: speedup_hidden_2
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    """How many times faster the whole job is on the GPU than on the CPU.

    cpu_s: seconds on the CPU, above zero.
    gpu_s: seconds of computation on the GPU, above zero.
    transfer_s: seconds of copying that only the GPU pays for, zero or more.
    Raises ValueError for times outside these limits.
    """
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < -1e-12:
        raise ValueError("cpu_s and gpu_s must be above zero, transfer_s not below it")
    return cpu_s / (gpu_s + transfer_s)
