"""Rounds to ten digits after the point."""
# fails: speedup_hidden_1
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if min(cpu_s, gpu_s) <= 0 or transfer_s < 0:
        raise ValueError("a time must be above zero")
    return round(cpu_s / (gpu_s + transfer_s), 10)
