"""Sets environment variables, seeds and print options."""

ASSIGNMENT = "05_model_persistence"
OWN = [
    """
import os, random
import numpy
os.environ["PYTHONWARNINGS"] = "ignore"
os.environ["MY_SETTING"] = "1"
random.seed(3)
numpy.random.seed(3)
numpy.set_printoptions(precision=3)
"""
]
