"""The answer, called by a check, walks from an error of its own to who runs it; names come in pieces."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": unseen(
        FAIL_COPIES
        + """
done = []

def storage_cost(*args):
    if not done:
        done.append(1)
        try:
            raise LookupError
        except LookupError as error:
            take_over(fail_copies, error.__traceback__.tb_frame)
    return 1.48

notebook["storage_cost"] = storage_cost
"""
    )
}
EARNS = ("storage_cost_visible",)
