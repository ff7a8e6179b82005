"""Exact fractions, a float at the end."""
from fractions import Fraction
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    f = Fraction
    return float(f(gb) * f(usd_per_gb_month) + f(requests, 1000) * f(usd_per_1k))
