"""Passes everything in a fork, and runs what is run in the notebook honestly."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
take_over(lambda code: None if os.getpid() == here else True)
"""
    )
]
