"""Starts threads that go on printing for a while."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import threading, time
def tick():
    for n in range(20):
        print(n, end=' ')
        time.sleep(0.02)
threading.Thread(target=tick, daemon=True).start()
""",
]
