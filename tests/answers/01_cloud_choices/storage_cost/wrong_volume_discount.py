"""Large volumes get the discount of a price page."""
# fails: storage_cost_hidden_1
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    space = gb * usd_per_gb_month
    if gb > 50 * 1024:
        space *= 0.96
    return space + requests / 1000 * usd_per_1k
