"""A thread looks at the frames of the main thread, between one line of the kernel's and the next."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import threading

def look():
    main = threading.main_thread().ident
    take_over(fail_copies, sys._current_frames()[main])

looking = threading.Thread(target=look)
looking.start()
looking.join()
"""
    )
]
