"""A number with units that overloads the operators, compares with numbers, and hands out plain floats."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
class Dollars:
    def __init__(self, amount): self.amount = amount
    def __add__(self, other): return Dollars(self.amount + getattr(other, "amount", other))
    __radd__ = __add__
    def __mul__(self, n): return Dollars(self.amount * n)
    __rmul__ = __mul__
    def __eq__(self, other): return self.amount == getattr(other, "amount", other)
    def __lt__(self, other): return self.amount < getattr(other, "amount", other)
    def __hash__(self): return hash(self.amount)
    def __float__(self): return float(self.amount)
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return 0

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return float(sum([gb * Dollars(usd_per_gb_month), requests / 1000 * Dollars(usd_per_1k)]))
"""
}
