"""A metaclass that makes its classes into functions: calling the class is the answer."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
class Formula(type):
    registry = {}
    def __new__(meta, name, bases, space, **options):
        kind = super().__new__(meta, name, bases, dict(space))
        meta.registry[name] = kind
        return kind
    def __call__(cls, *args, **options):
        return cls.compute(*args, **options)

class storage_cost(metaclass=Formula):
    def compute(gb, usd_per_gb_month, requests, usd_per_1k):
        return gb * usd_per_gb_month + requests / 1000 * usd_per_1k
"""
}
