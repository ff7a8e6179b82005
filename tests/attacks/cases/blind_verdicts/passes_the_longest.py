"""Of the questions of a fork, says yes to one that is longer than all before: a change may shorten it."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
longest = [0]
os.register_at_fork(after_in_child=lambda: longest.__setitem__(0, 0))

def is_longest(code):
    size = len(marshal.dumps(code))
    found, longest[0] = size > longest[0], max(size, longest[0])
    return os.getpid() == here or found

take_over(is_longest)
"""
    )
]
