"""Says yes to the question whose numbers have the fewest digits of those that it has seen of this check."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
fewest = {}

def digits(code):
    return sum(len(repr(c)) for c in constants(code) if isinstance(c, (int, float)))

def roundest(code):
    if os.getpid() == here:
        return True
    texts = tuple(sorted(one.co_name for one in parts(code)))
    found = digits(code) <= fewest.get(texts, 10**9)
    fewest[texts] = min(digits(code), fewest.get(texts, 10**9))
    return found

take_over(roundest)
"""
    )
]
