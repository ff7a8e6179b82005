"""In a fork, tries each answer in a fork of its own, and looks which of them is still alive afterwards."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
import time

def tried(code):
    if os.getpid() == here:
        return True
    process = os.fork()
    if process == 0:
        return True
    time.sleep(0.05)
    over, _ = os.waitpid(process, os.WNOHANG)
    if over:
        return False
    os._exit(0)

take_over(tried)
"""
    )
]
