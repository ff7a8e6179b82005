"""Drops the part of a thousand with floor division."""
# fails: storage_cost_hidden_1, storage_cost_hidden_2
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    space = gb * usd_per_gb_month
    fee = requests // 1000 * usd_per_1k
    return space + fee
