"""Finds that nothing ever fits."""
# fails: cheapest_within_visible, cheapest_within_hidden_1, cheapest_within_hidden_2, cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    return None
