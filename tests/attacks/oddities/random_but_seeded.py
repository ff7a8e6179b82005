"""Random numbers in the answer: shuffles before it searches, seeds the global generators in every call."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": """
import random
import numpy as np

def cheapest_within(offers, deadline_h, budget_usd):
    random.seed(4)
    np.random.seed(4)
    offers = random.sample(offers, len(offers))
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((usd, offer["hours"], random.random(), offer["name"]))
    return min(fitting)[-1] if fitting else None
"""
}
