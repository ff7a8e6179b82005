"""Rounds the fee for one request."""
# fails: storage_cost_hidden_2
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    """US dollars for one month in a bucket: the space and the requests.

    gb: gigabytes kept. usd_per_gb_month: price of one of them.
    requests: how many. usd_per_1k: price of 1,000 of them.
    """
    space = gb * usd_per_gb_month
    # Work out the fee for the requests, and return the sum of both.
    fee = requests * round(usd_per_1k / 1000, 8)
    return space + fee
