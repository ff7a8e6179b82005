"""Answers with an Enum of str that has a docstring, a subclass of float, and one of frozenset."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "classify_need_answer": '''
import enum
class Need(str, enum.Enum):
    """What a task needs."""
    SERVING = "serving"
    DATABASE = "database"
    BUCKET = "bucket"
    ACCELERATION = "acceleration"
    LOCAL = "local"
    def __str__(self):
        return self.value
def classify_need(task):
    get = lambda name: task.get(name, 0)
    if get("requests_per_day") > 0:
        return Need.SERVING
    if get("lookups") and get("shared"):
        return Need.DATABASE
    if get("shared") or get("gb") > 100:
        return Need.BUCKET
    if get("laptop_h") > 8 and get("gpu_helps"):
        return Need.ACCELERATION
    return Need.LOCAL
''',
    "storage_cost_answer": '''
import numpy as np
class Usd(float):
    """Dollars that add up as dollars."""
    def __add__(self, other):
        return Usd(float(self) + float(other))
    def __repr__(self):
        return f"${float(self):.4f}"
    def __eq__(self, other):
        return isinstance(other, (int, float)) and float(self) == float(other)
    __hash__ = float.__hash__
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return Usd(gb * usd_per_gb_month) + Usd(requests / 1000 * usd_per_1k)
''',
    "pareto_answer": """
class Names(frozenset):
    def __repr__(self):
        return "Names(" + ", ".join(sorted(self)) + ")"
def pareto(offers):
    usd = lambda o: o["hours"] * o["usd_per_hour"]
    return Names(b["name"] for b in offers if not any(
        a["hours"] <= b["hours"] and usd(a) <= usd(b) and (a["hours"] < b["hours"] or usd(a) < usd(b))
        for a in offers))
""",
}
