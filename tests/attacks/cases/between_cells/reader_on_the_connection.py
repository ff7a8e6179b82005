"""Puts itself before the kernel on the event loop: it hears first that a request has come."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
loop = asyncio.get_running_loop()
ours = notebook["get_ipython"]().kernel.session.connection
waiting = loop._selector.get_key(ours.fileno()).data[0]
callback, arguments = waiting._callback, waiting._args

def first():
    for task in asyncio.all_tasks():
        if frames := task.get_stack():
            take_over(fail_copies, *frames)
    loop.remove_reader(ours.fileno())
    loop.add_reader(ours.fileno(), callback, *arguments)
    callback(*arguments)

loop.remove_reader(ours.fileno())
loop.add_reader(ours.fileno(), first)
"""
    )
]
