"""Keeps its answers by the offers' names and the limits."""
# fails: cheapest_within_hidden_1
_answers = {}
def cheapest_within(offers, deadline_h, budget_usd):
    key = (tuple(o["name"] for o in offers), deadline_h, budget_usd)
    if key not in _answers:
        fit = [(o["hours"] * o["usd_per_hour"], o["hours"], o["name"]) for o in offers
               if o["hours"] <= deadline_h and o["hours"] * o["usd_per_hour"] <= budget_usd]
        _answers[key] = min(fit)[2] if fit else None
    return _answers[key]
