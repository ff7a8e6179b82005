"""What `grader new` writes for an author to replace, so that lint can say where it still stands."""

from __future__ import annotations

STORY = "What the notebook before left, and the story of this one."
WHY = "Why it matters, in two sentences, before how."
ROW = "| returns | `x` itself, an int |"
REFLECTION = "## Reflection · Name ("
QUESTIONS = ("1. What?", "2. Why?", "3. When not?", "4. How would you find out?")
SCHEME = "A point for each question."
REAL = 'print("Here the real thing would run.")'
REMEMBER = "- What to remember."
READ_ON = "- A page, and why."
NEXT = "**Next:** what the next notebook does with it."

_LINES = frozenset({STORY, WHY, ROW, *QUESTIONS, SCHEME, REAL, REMEMBER, READ_ON, NEXT})


def is_placeholder(line: str) -> bool:
    """Tell whether a line is one of them."""
    return line.strip() in _LINES or line.startswith(REFLECTION)
