"""Answers with an object that can be called, where a function is usual."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
class Speedup:
    def __call__(self, cpu_s, gpu_s, *, transfer_s=0.0):
        if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
            raise ValueError("seconds")
        return cpu_s / (gpu_s + transfer_s)

speedup = Speedup()
"""
}
