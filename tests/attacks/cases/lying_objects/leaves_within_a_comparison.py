"""A value that leaves when it is compared: by SystemExit(0), by StopIteration, by the end of a generator."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": """
import sys
class Leaves(str):
    __hash__ = str.__hash__
    def __eq__(self, other): sys.exit(0)
    __ne__ = __eq__

def cheapest_within(*args):
    return Leaves("x")
""",
    "pareto_answer": """
class Leaves(set):
    __hash__ = None
    def __eq__(self, other): raise StopIteration
    def __contains__(self, name): raise GeneratorExit
    __and__ = __rsub__ = __ne__ = __eq__

def pareto(offers):
    return Leaves()
""",
}
