"""Takes less than a millionth of a gigabyte for nothing."""
# fails: storage_cost_hidden_2
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return (gb if gb >= 1e-6 else 0) * usd_per_gb_month + requests / 1000 * usd_per_1k
