"""Profiles, at the top of the notebook, some work of its own with cProfile, enable and disable."""

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    """
import cProfile
import numpy as np
pr = cProfile.Profile()
pr.enable()
(np.ones((50, 50)) @ np.ones((50, 50))).sum()
pr.disable()
"""
]
