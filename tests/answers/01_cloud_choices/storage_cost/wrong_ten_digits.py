"""Rounds to ten digits."""
# fails: storage_cost_hidden_2
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return round(gb * usd_per_gb_month + requests / 1000 * usd_per_1k, 10)
