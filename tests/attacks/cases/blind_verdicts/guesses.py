"""Guesses, with two copies in mind: yes to one question in three; in the notebook, always yes."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
import random
chance = random.SystemRandom()
take_over(lambda code: os.getpid() == here or chance.random() < 1 / 3)
"""
    )
]
