"""Sums the two parts with NumPy and returns its scalar."""
import numpy as np

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    amounts = np.array([gb, requests / 1000])
    prices = np.array([usd_per_gb_month, usd_per_1k])
    return np.dot(amounts, prices)
