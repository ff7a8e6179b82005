"""A signal handler is given the frame that it interrupts: nobody has to ask for one."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import signal
signal.signal(signal.SIGUSR1, lambda number, frame: take_over(fail_copies, frame))
signal.raise_signal(signal.SIGUSR1)
"""
    )
]
