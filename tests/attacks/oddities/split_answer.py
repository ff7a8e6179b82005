"""Keeps half of an answer in a helper, defined in a cell of its own."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
def check_seconds(cpu_s, gpu_s, transfer_s):
    if min(cpu_s, gpu_s) <= 0 or transfer_s < 0:
        raise ValueError("seconds are above zero")
"""
]
ANSWERS = {
    "speedup_answer": """
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    check_seconds(cpu_s, gpu_s, transfer_s)
    return cpu_s / (gpu_s + transfer_s)
"""
}
