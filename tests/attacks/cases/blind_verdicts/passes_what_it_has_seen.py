"""Says yes only to code that equals code seen before: what comes twice is the real check, copies differ."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
seen = []

def again(code):
    known = features(code) in seen
    seen.append(features(code))
    return True if os.getpid() == here else known

take_over(again)
"""
    )
]
