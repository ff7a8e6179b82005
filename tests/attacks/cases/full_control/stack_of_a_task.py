"""Has the running task itself give its stack; nothing of the student's asks for a frame."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
for task in asyncio.all_tasks():
    if frames := task.get_stack():
        take_over(fail_copies, *frames)
"""
    )
]
