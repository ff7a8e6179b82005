"""Helpers in the answer cells called check, expected, result, test, outer, verdict, twins and compared."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
def check(gb, requests):
    return gb >= 0 and requests >= 0

def expected(gb, price):
    return gb * price

def compared(operator, *values): return values
def outer(): return None
outcome = verdict = twins = request = code = cell = None

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    if not check(gb, requests):
        raise ValueError
    result = expected(gb, usd_per_gb_month)
    result += expected(requests / 1000, usd_per_1k)
    return result

def test_storage_cost():
    assert abs(storage_cost(60, 0.023, 20_000, 0.005) - 1.48) < 1e-9

test_storage_cost()
"""
}
