"""Says no to a question with a constant that the others before it did not have: the copy with the change."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
seen = []
os.register_at_fork(after_in_child=seen.clear)

def like_most(code):
    look = features(code)
    strange = [one for one in look if seen and sum(one not in other for other in seen) * 2 > len(seen)]
    seen.append(look)
    return os.getpid() == here or not strange

take_over(like_most)
"""
    )
]
