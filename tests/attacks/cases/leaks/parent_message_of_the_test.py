"""The answer asks the kernel for the message that started the test, and keeps the code that is in it."""

ASSIGNMENT = "01_cloud_choices"
SECRETS = ("(0, 0.03, 250, 4.0)",)
ANSWERS = {
    "storage_cost_answer": """
import marshal
seen = []
def storage_cost(*args):
    seen.append(get_ipython().kernel.get_parent()["content"]["check"])
    return 1.48
"""
}
EARNS = ("storage_cost_visible",)
LAST = ["print([marshal.loads(test).co_consts for test in seen])"]
