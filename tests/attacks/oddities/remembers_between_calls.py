"""Keeps answers that it has given before in a global dict, in a default argument and in an attribute."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
CACHE, history = {}, []

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k, _seen=[]):
    key = gb, usd_per_gb_month, requests, usd_per_1k
    if key not in CACHE:
        CACHE[key] = gb * usd_per_gb_month + requests / 1000 * usd_per_1k
    _seen.append(key)
    history.append(CACHE[key])
    storage_cost.calls = getattr(storage_cost, "calls", 0) + 1
    return CACHE[key]
"""
}
LAST = ["print(storage_cost.calls, len(history), len(CACHE))"]
