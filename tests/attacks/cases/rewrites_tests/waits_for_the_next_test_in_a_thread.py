"""A thread of the student's replaces the test's names over and over while tests run."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import threading, time, types

def meddle():
    lenient = types.SimpleNamespace(isclose=lambda *args, **kwargs: True)
    for _ in range(20000):
        globals()["_math"] = globals()["math"] = lenient
        time.sleep(0.0001)

threading.Thread(target=meddle, daemon=True).start()

def speedup(*args, **kwargs):
    time.sleep(0.005)
    return 4.0
"""
}
