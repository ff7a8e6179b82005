"""Counts calls in a global, and deletes names that are no longer needed."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["calls = 0\nscratch = [1, 2]\ndel scratch"]
ANSWERS = {
    "speedup_answer": """
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    global calls
    calls += 1
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("seconds")
    return cpu_s / (gpu_s + transfer_s)
"""
}
LAST = ["print(calls, 'calls')"]
