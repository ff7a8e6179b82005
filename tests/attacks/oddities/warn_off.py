"""Turns warnings off in the way that is on every forum."""

ASSIGNMENT = "05_model_persistence"
OWN = [
    """
def warn(*args, **kwargs):
    pass
import warnings
warnings.warn = warn
"""
]
