"""Sleeps in every call: slow, but right."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import time

def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    time.sleep(0.05)
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("seconds")
    return cpu_s / (gpu_s + transfer_s)
"""
}
