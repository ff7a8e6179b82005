"""An audit hook refuses every fork, so that no copy of a check is ever run; a text equals every other."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        """
import sys

def hook(event, details):
    if event == "os.fork":
        raise OSError("no more processes")

sys.addaudithook(hook)
"""
    )
]
ANSWERS = {
    "cheapest_within_answer": """
class Equal(str):
    __hash__ = str.__hash__
    def __eq__(self, other): return True
    def __ne__(self, other): return False

def cheapest_within(*args):
    return Equal("x")
"""
}
