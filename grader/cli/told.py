"""What `grader autograde` says at its end: scores, what was refused, what changed, what was passed over."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..errors import GraderError
from ..files import shown
from ..grading.result import CellStatus, GradeStatus, Result
from ..places import Misplaced
from .shared import err, say

_JSON_LEAVES_OUT: Any = {
    "cells": {"__all__": {"notebook", "flags"}},
    "seconds": True,
    "handed_in": True,
    "key": True,
    "unconfined": True,
}


class Told:
    """What hears of each result while a class is graded; keeps what is to be said at the end."""

    def __init__(self, step: Callable[[str], None], *, json: bool) -> None:
        self.step, self.json = step, json
        self.unchanged = 0
        self.differences: list[str] = []

    def __call__(self, new: Result, old: Result | None) -> None:
        """Print a result where JSON is asked for, and name one that was refused."""
        if self.json:
            sys.stdout.write(new.model_dump_json(exclude=_JSON_LEAVES_OUT) + "\n")
            sys.stdout.flush()
        if new is old:
            self.unchanged += 1
        elif old is not None and (line := difference(old, new)):
            self.differences.append(line)
        self.step(one_line(new) if new.status is GradeStatus.REFUSED else "")


def print_results(results: list[Result], console: Console) -> None:
    """Print a row per assignment, then every submission that was refused."""
    columns = ("assignment", "graded", "refused", "mean", "lowest", "highest", "out of", "waiting")
    table = Table(*columns, title="Results, as far as checks give points")
    for name in sorted({result.assignment for result in results}):
        own = [result for result in results if result.assignment == name]
        graded = [result for result in own if result.status is GradeStatus.GRADED]
        scores = [result.score for result in graded]
        figures = [sum(scores) / len(scores), min(scores), max(scores)] if scores else []
        in_words = [f"{figure:.1f}" for figure in figures] or ["–"] * 3
        # A person's points come later: they are neither in the scores nor in what these are out of.
        most = f"{max(map(_points_of_checks, graded or own)):g}"
        waiting = f"{sum(result.open > 0 for result in graded) or '–'}"
        counts = (str(len(graded)), str(len(own) - len(graded)))
        table.add_row(escape(shown(name)), *counts, *in_words, most, waiting)
    console.print(table)
    refused = [result for result in results if result.status is GradeStatus.REFUSED]
    if refused:
        console.print(f"{len(refused)} of {len(results)} submissions were refused:")
        for result in refused:
            say(f"  {one_line(result)}", console)


def _points_of_checks(result: Result) -> float:
    by_person = (CellStatus.MANUAL, CellStatus.BLANK)
    return result.max_score - sum(cell.max_points for cell in result.cells if cell.status in by_person)


def one_line(result: Result) -> str:
    """Return what became of a submission, for the terminal."""
    return f"{shown(f'{result.assignment} · {result.student}')}: {result.status} – {result.reason}"


def difference(old: Result, new: Result) -> str:
    """Say in what a submission's grading differs from the one before; nothing when it does not."""
    if (old.status, old.score) == (new.status, new.score):
        return ""
    before = {(cell.notebook, cell.id): cell.points for cell in old.cells}
    cells = [
        f"{cell.id} {before[cell.notebook, cell.id]:g} → {cell.points:g}"
        for cell in new.cells
        if before.get((cell.notebook, cell.id), cell.points) != cell.points
    ]
    scores = [f"{r.score:g}" if r.status is GradeStatus.GRADED else "refused" for r in (old, new)]
    return f"{shown(f'{new.assignment} · {new.student}')}: {' → '.join(scores)}" + (
        f" ({', '.join(cells)})" if cells else ""
    )


def print_differences(lines: list[str], console: Console) -> None:
    """Print the scores that changed, or that none did."""
    console.print("Changed scores:" if lines else "No score changed.")
    for line in sorted(lines):
        say(f"  {line}", console)


def say_what_was_not_graded(misplaced: list[Misplaced], failures: list[GraderError]) -> None:
    """Name what lies in submitted/ and is nobody's submission, and the assignments that were passed over."""
    if misplaced:
        say(f"Not graded, as {'they are' if len(misplaced) > 1 else 'it is'} nobody's submission:")
    for found in misplaced:
        say(f"  {shown(found.path)} {found.why}")
    for error in failures:
        say(f"Not graded: {error}")


def say_what_was_missing(results: list[Result]) -> None:
    """Say once what of the sandbox did not hold while these were graded."""
    from ..sandbox.measures import in_words

    missing = {name: reason for result in results for name, reason in result.unconfined.items()}
    if missing:
        err.print(
            f"Note: what students submitted was not fully confined: {in_words(missing)}. "
            "[bold]grader doctor[/bold] says more; --require-sandbox grades nothing without it.",
            highlight=False,
            soft_wrap=True,
        )
