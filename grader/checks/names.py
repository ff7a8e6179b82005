"""Names that the grader gives to what a test cell may use, and that no cell can write."""

from __future__ import annotations

import ast

# What is equal to nothing, and a class that nothing is an instance of.
SENTINEL, STRANGER = "a sentinel", "a stranger"
# Functions of the referee: takes what a section hands over to the next; makes a comparison.
HAND_OVER, COMPARED = "hand over", "compared"


def name_of(name: str) -> ast.Name:
    """Return the expression that reads a name, also one that no cell can write."""
    return ast.Name(name, ast.Load())
