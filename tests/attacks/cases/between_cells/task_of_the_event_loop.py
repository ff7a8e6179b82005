"""A task on the notebook's own event loop runs when the cell is over and the next is awaited."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
async def later():
    for _ in range(3):
        await asyncio.sleep(0)
    for task in asyncio.all_tasks():
        if frames := task.get_stack():
            take_over(fail_copies, *frames)

notebook["kept"] = asyncio.get_running_loop().create_task(later())
"""
    )
]
