"""Has a class with an honest __eq__."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return isinstance(other, Point) and self.x == other.x
    def __hash__(self): return hash(self.x)
assert Point(1) == Point(1)
""",
]
