"""Imports functions under the names of modules that the set-up imported."""

ASSIGNMENT = "05_model_persistence"
OWN = [
    r"""
from time import time
from json import loads as json_loads
from pprint import pprint
""",
]
