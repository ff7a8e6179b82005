"""An object looks around when it is thrown away, which is when the frame of the check ends."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": unseen(
        FAIL_COPIES
        + """
class Cost(float):
    def __del__(self):
        frame = sys._getframe()
        if not notebook.get("taken"):
            notebook["taken"] = True
            take_over(fail_copies, frame)

notebook["storage_cost"] = lambda *args: Cost(1.48)
"""
    )
}
EARNS = ("storage_cost_visible",)
