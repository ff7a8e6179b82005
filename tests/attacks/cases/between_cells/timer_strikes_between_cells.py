"""A timer's signal handler, set again by a thread after each cell, acts on the frame that it interrupts."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import signal, threading, time

def strike(number, frame):
    signal.setitimer(signal.ITIMER_REAL, 0)
    if not notebook.get("taken"):
        notebook["taken"] = True
        take_over(fail_copies, frame)

signal.signal(signal.SIGALRM, strike)

def wind_up():
    while not notebook.get("taken"):
        signal.setitimer(signal.ITIMER_REAL, 0.001)
        time.sleep(0.005)

threading.Thread(target=wind_up, daemon=True).start()
"""
    ),
    "import time\ntime.sleep(0.02)",
]
