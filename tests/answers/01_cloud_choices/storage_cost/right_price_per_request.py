"""Works out the price of one request first."""
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    """US dollars for one month in a bucket: the space and the requests."""
    space = gb * usd_per_gb_month
    one_request = usd_per_1k * 0.001
    space += one_request * requests
    return space
