"""Makes the answer in a factory, with closures that share a counter, and partial and lambda on top."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
from functools import partial, reduce

def factory(thousand):
    calls = 0
    def cost(gb, usd_per_gb_month, requests, usd_per_1k):
        nonlocal calls
        calls += 1
        return reduce(lambda a, b: a + b, (gb * usd_per_gb_month, requests / thousand * usd_per_1k))
    def how_often():
        return calls
    return cost, how_often

_cost, how_often = factory(thousand=1000)
storage_cost = partial(_cost)
"""
}
LAST = ["print(how_often())"]
