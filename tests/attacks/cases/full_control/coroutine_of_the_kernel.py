"""Follows the running task from coroutine to coroutine, each awaited by the one before."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
for task in asyncio.all_tasks():
    waiting, frames = task.get_coro(), []
    while hasattr(waiting, "cr_frame"):
        frames += [waiting.cr_frame] if waiting.cr_frame else []
        waiting = waiting.cr_await
    if frames:
        take_over(fail_copies, *frames)
"""
    )
]
