"""Checks each argument on its own line, then divides."""
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0:
        raise ValueError(f"cpu_s must be positive, got {cpu_s}")
    if gpu_s <= 0:
        raise ValueError(f"gpu_s must be positive, got {gpu_s}")
    if transfer_s < 0:
        raise ValueError(f"transfer_s must not be negative, got {transfer_s}")
    whole_gpu_job = gpu_s + transfer_s
    return cpu_s / whole_gpu_job
