"""What the outcome of a mutant depends on, as hashes: equal keys, equal outcomes.

What an author edits is kept apart from the machine that it is graded on. The record in the bank goes by the
first alone: a course need not be proven anew wherever another version of a package is installed.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from .exercises import Exercise, Notebook
from .mutants import Mutant

_GRADER = Path(__file__).parents[2]
# The parts of the grader that decide whether a test cell passes; others read, store or show what came of it.
_DECIDES = ("sandbox", "engine", "checks", "grading", "cells.py", "masters.py", "authoring/audit/trials.py")


def mutant_key(notebook: Notebook, mutant: Mutant, engine: str) -> str:
    """Return the key of what becomes of a mutant, here."""
    exercise = notebook.exercise(mutant.cell)
    return _hash([machine(), engine, *_content(notebook, exercise), mutant.cell, mutant.source])


def reference_key(notebook: Notebook, engine: str) -> str:
    """Return the key of how the reference answers of a notebook fare, here."""
    return _hash([machine(), engine, notebook_key(notebook)])


def notebook_key(notebook: Notebook) -> str:
    """Return the key of what a notebook's own reference answers, tests and other code are, anywhere."""
    own = [t for one in notebook.exercises for t in (one.cell, one.answer.source, *one.tests.values())]
    return _hash([notebook.common, *own])


def exercise_key(notebook: Notebook, exercise: Exercise, mutants: Iterable[Mutant]) -> str:
    """Return the key of an exercise with its mutants and all that can notice them, anywhere."""
    return _hash([*_content(notebook, exercise), *(mutant.source for mutant in mutants)])


def _content(notebook: Notebook, exercise: Exercise) -> list[str]:
    parts = [notebook.common, exercise.cell]
    for one in notebook.exercises:
        if one.cell in exercise.needs:
            parts += [one.cell, one.answer.source]
        if one.cell in exercise.notice:
            parts += [text for test in one.tests.items() for text in test]
    return parts


@cache
def machine() -> str:
    """Return the key of what grades here: Python, the installed packages, the grader's code that decides."""
    own = hashlib.sha256()
    for name in _DECIDES:
        path = _GRADER / name
        for source in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            own.update(source.read_bytes())
    packages = sorted(f"{found.name}=={found.version}" for found in distributions())
    return _hash([platform.python_version(), own.hexdigest(), *packages])


def _hash(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
