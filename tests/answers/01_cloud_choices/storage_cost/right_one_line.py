"""Both parts in one expression, the rest of the scaffold thrown away."""
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return gb * usd_per_gb_month + usd_per_1k * requests / 1e3
