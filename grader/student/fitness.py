"""Is a notebook's file fit to hand in? One finding for each respect, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .index import Released
from .judging import said
from .reading import CONFLICT
from .words import Cell, Exercise, Finding, Kind, Level, Limits, Notebook, Outcome, State, Written

_ASSIGNMENT = re.compile(r"""^ASSIGNMENT\s*=\s*["']([\w.-]+)["']""", re.M)
OK, NOTE, PROBLEM = Level.OK, Level.NOTE, Level.PROBLEM


def findings(
    notebook: Notebook,
    exercises: Sequence[Exercise],
    outcomes: Sequence[Outcome],
    released: Released | None,
    limits: Limits,
) -> list[Finding]:
    """Return what is to be said of the file, in the order in which one would look."""
    return [
        _name(notebook, released),
        _size(notebook, limits),
        *_markers(notebook, exercises),
        *_restart(notebook.cells, exercises, outcomes),
    ]


def expected_name(notebook: Notebook, released: Released | None) -> str:
    """Return the file name that the notebook should have; "" when nothing says so."""
    if released is not None:
        return released.name
    for cell in notebook.cells:
        if cell.kind is Kind.LOCKED and (found := _ASSIGNMENT.search(cell.source)):
            return f"{found[1]}.ipynb"
    return ""


def _name(notebook: Notebook, released: Released | None) -> Finding:
    wanted, name = expected_name(notebook, released), notebook.path.name
    if not wanted or name == wanted:
        return Finding(OK, "name", name)
    return Finding(
        PROBLEM, "name", f"the file is called {name}", f"Rename it to {wanted}: that is what is collected."
    )


def _size(notebook: Notebook, limits: Limits) -> Finding:
    size, most = (
        f"{n / 1e6:.1f} MB" if n >= 1e5 else f"{n / 1e3:.0f} kB"
        for n in (notebook.size, limits.submission_bytes)
    )
    if notebook.size <= limits.submission_bytes:
        return Finding(OK, "size", f"{size} (limit {most})")
    return Finding(
        PROBLEM,
        "size",
        f"{size}, above the limit of {most}",
        "Clear its outputs (in JupyterLab: Edit → Clear Outputs of All Cells) and save.",
    )


def _markers(notebook: Notebook, exercises: Sequence[Exercise]) -> Iterator[Finding]:
    marks = [index for index, cell in enumerate(notebook.cells) if CONFLICT.search(cell.source)]
    if marks:
        where = _cells(marks)
        yield Finding(
            PROBLEM,
            "merge conflict",
            f"git's marks <<<<<<< or >>>>>>> in {where}",
            "Keep one side, and delete the marks.",
        )
    begun = [_label(one) for one in exercises if one.written is Written.BEGUN and one.answers]
    blank = [_label(one) for one in exercises if one.written is Written.BLANK and one.answers]
    open_ = [_label(one) for one in exercises if one.written is Written.BLANK and one.questions]
    if begun:
        do = "Delete that line where the answer is complete."
        yield Finding(PROBLEM, "left over", f"raise NotImplementedError() in {_list(begun)}", do)
    if blank:
        yield Finding(PROBLEM, "not begun", _list(blank), "A blank exercise earns nothing; a try may.")
    if open_:
        yield Finding(PROBLEM, "no answer", _list(open_), "Write into the cell below the question.")
    if not marks and not begun and not blank and not open_:
        yield Finding(OK, "complete", "nothing is blank, and no marks are left over")


def _restart(
    cells: Sequence[Cell], exercises: Sequence[Exercise], outcomes: Sequence[Outcome]
) -> Iterator[Finding]:
    """Say which cells other than checks fail when the notebook is run from the top."""
    is_blank = any(one.written is not Written.DONE and one.answers for one in exercises)
    failed: list[int] = []
    waiting: list[int] = []
    for index, (cell, outcome) in enumerate(zip(cells, outcomes, strict=True)):
        if cell.kind is Kind.TEST or outcome.state in (State.OK, State.NOT_RUN):
            continue
        is_waiting = is_blank and outcome.error == "NotImplementedError"
        (waiting if is_waiting else failed).append(index)
    if failed:
        hint = said(outcomes[failed[0]], cells, failed[0])
        yield Finding(
            PROBLEM, "Restart & Run All", f"{_cells(failed)} does not run: {hint}", "Mend or delete it."
        )
    elif waiting:
        yield Finding(
            NOTE, "Restart & Run All", f"{_cells(waiting)} waits for an exercise that is not finished"
        )
    else:
        yield Finding(OK, "Restart & Run All", "every cell outside of the checks runs")


def _label(exercise: Exercise) -> str:
    return f"Exercise {exercise.number}" if exercise.number else exercise.title


def _list(names: Sequence[str]) -> str:
    numbers = [name.removeprefix("Exercise ") for name in names if name.startswith("Exercise ")]
    others = [name for name in names if not name.startswith("Exercise ")]
    joined = [("Exercise " if len(numbers) == 1 else "Exercises ") + ", ".join(numbers)] if numbers else []
    return "; ".join([*joined, *others])


def _cells(indexes: Sequence[int]) -> str:
    return ("cell " if len(indexes) == 1 else "cells ") + ", ".join(str(i + 1) for i in indexes)
