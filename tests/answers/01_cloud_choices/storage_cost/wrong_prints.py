"""Prints the sum and returns nothing."""
# fails: storage_cost_visible, storage_cost_hidden_1, storage_cost_hidden_2
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    space = gb * usd_per_gb_month
    print(space + requests / 1000 * usd_per_1k)
