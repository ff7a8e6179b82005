"""Copies that a notebook's code makes of its process, with os.fork, and does not end.

A child that prints and falls through to the end of its cell is a beginner's mistake, and not a second
notebook: it must not read what the worker asks of the first, nor answer it. Like referee.py, whose part this
is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from os import _exit, getpid

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]


def end_copies(own: int) -> None:
    """End this process unless it is `own`, the one that speaks for the notebook."""
    if getpid() != own:
        _exit(0)
