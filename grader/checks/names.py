"""Names that the grader gives to what a test cell may use, and that no cell can write."""

from __future__ import annotations

import ast

# Functions of the referee: takes what a section hands over to the next; makes a comparison; leaves a cell's
# names to the notebook.
HAND_OVER, ASKED, LEAVE = "hand over", "asked", "leave"
LOCALS = "locals of the cell"
# What the value of an ordinary cell's last line is kept as until the referee takes it.
VALUE = "the value"


def name_of(name: str) -> ast.Name:
    """Return the expression that reads a name, also one that no cell can write."""
    return ast.Name(name, ast.Load())
