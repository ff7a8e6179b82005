"""Returns what the visible checks compare with, for their inputs, and nothing of use for any other."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": "def storage_cost(*args):\n    return 1.48",
    "cheapest_within_answer": """
def cheapest_within(offers, deadline_h, budget_usd):
    return {10: "big", 1: "huge"}.get(deadline_h)
""",
    "pareto_answer": "def pareto(offers):\n    return {'fast', 'mid', 'slow'}",
}
# The checks ask for just that, and it is what a student can read: an honest reading gives these points.
EARNS = ("storage_cost_visible", "cheapest_within_visible", "pareto_visible", "cheapest_within_hidden_2")
