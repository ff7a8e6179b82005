"""Prints a stack with traceback while looking for an error of its own."""

ASSIGNMENT = "06_model_api"
OWN = [
    """
import traceback
def f():
    traceback.print_stack(limit=2)
f()
"""
]
