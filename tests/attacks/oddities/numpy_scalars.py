"""Returns NumPy's numbers where Python's are usual."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
def speedup(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("seconds")
    return np.float64(cpu_s) / np.float64(gpu_s + transfer_s)
"""
}
