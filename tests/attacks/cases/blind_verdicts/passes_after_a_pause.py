"""Takes the time between questions: copies come in quick succession, what comes after a pause is real."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
import time
last = [time.monotonic()]

def after_a_pause(code):
    now = time.monotonic()
    pause, last[0] = now - last[0], now
    return os.getpid() == here or pause > 0.01

take_over(after_a_pause)
"""
    )
]
