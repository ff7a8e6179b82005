"""Charges a thousand that was begun in full, as for increments of time."""
# fails: storage_cost_hidden_1, storage_cost_hidden_2
import math

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    space = gb * usd_per_gb_month
    thousands = math.ceil(requests / 1000)
    return space + thousands * usd_per_1k
