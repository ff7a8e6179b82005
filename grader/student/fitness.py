"""Is a notebook's file fit to hand in? One finding for each respect, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import beside
from .credentials import suspects
from .index import Released
from .judging import said
from .reading import CONFLICT
from .restoring import Restored
from .words import Cell, Exercise, Finding, Kind, Level, Limits, Notebook, Outcome, State, Written

_ASSIGNMENT = re.compile(r"""^ASSIGNMENT\s*=\s*["']([\w.-]+)["']""", re.M)
_MOST_NAMED = 4  # names in one finding
_SLOW = 0.5  # of a limit
OK, NOTE, PROBLEM = Level.OK, Level.NOTE, Level.PROBLEM


def findings(
    notebook: Notebook,
    restored: Restored,
    exercises: Sequence[Exercise],
    outcomes: Sequence[Outcome],
    released: Released | None,
    limits: Limits,
) -> list[Finding]:
    """Return what is to be said of the file, in the order in which one would look."""
    return [
        _name(notebook, released),
        _size(notebook, limits),
        *_release(restored),
        *_beside(notebook, released),
        *_markers(notebook, exercises),
        *_restart(restored.cells, exercises, outcomes, released),
        *_time(restored.cells, outcomes, limits),
        *_credentials(notebook, released),
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
    what = f"the file is called {name}, and holds the notebook {wanted}"
    return Finding(PROBLEM, "name", what, f"Hand it in as {wanted}, or take the notebook that you meant.")


def _size(notebook: Notebook, limits: Limits) -> Finding:
    size, most = _bytes(notebook.size), _bytes(limits.submission_bytes)
    if notebook.size <= limits.submission_bytes:
        return Finding(OK, "size", f"{size} (limit {most})")
    what = f"{size}, above the limit of {most}"
    return Finding(PROBLEM, "size", what, "Clear its outputs (Edit → Clear Outputs of All Cells), and save.")


def _bytes(size: int) -> str:
    return f"{size / 1e6:.3g} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"


def _release(restored: Restored) -> Iterator[Finding]:
    """Say where the notebook is not what was released; grading puts that right, so it costs nothing."""
    if restored.older:
        what = f"the notebook is of another release: {_names(restored.older)} changed since"
        do = "Shown is what the current checks say. Take the new notebook, and copy your answers into it."
        yield Finding(NOTE, "release", what, do)
    back = [name for name in (*restored.changed, *restored.missing) if name not in restored.older]
    if back:
        what = f"{_names(back)} changed or missing"
        yield Finding(NOTE, "given cells", what, "Grading puts back what was given; your answers stay.")
    if restored.lost:
        what = f"{_names(restored.lost)} not found"
        do = "Take the cell from the original notebook, and paste your answer into it."
        yield Finding(PROBLEM, "answer cells", what, do)
    if restored.twice:
        what = f"{_names(restored.twice)} more than once"
        yield Finding(
            NOTE, "copied cells", what, "Keep one of them, so that nobody has to guess which counts."
        )


def _beside(notebook: Notebook, released: Released | None) -> Iterator[Finding]:
    """Say what of the files beside the notebook will be different when it is graded."""
    if released is None:
        return
    code = "\n".join(cell.source for cell in notebook.cells if cell.is_code)
    own = beside.own_modules(notebook, released)
    used = [name for name in own if re.search(rf"^\s*(?:import|from)\s+{re.escape(name)}\b", code, re.M)]
    if used:
        what = f"{_names([f'{name}.py' for name in used])} will not be there when your work is graded"
        yield Finding(PROBLEM, "own modules", what, "Put what you need of it into the notebook.")
    if changed := beside.changed(notebook, released):
        what = f"{_names(changed)} changed"
        yield Finding(NOTE, "given files", what, "Grading uses them as they were given.")


def _markers(notebook: Notebook, exercises: Sequence[Exercise]) -> Iterator[Finding]:
    marks = [cell for cell in notebook.cells if CONFLICT.search(cell.source)]
    if marks:
        what = f"git's marks <<<<<<< or >>>>>>> in {_places(marks)}"
        yield Finding(PROBLEM, "merge conflict", what, "Keep one side, and delete the marks.")
    begun = [one for one in exercises if one.written is Written.BEGUN and one.answers]
    blank = [one for one in exercises if one.written is Written.BLANK and one.answers]
    silent = [one for one in exercises if one.written is Written.BLANK and one.questions]
    if begun:
        what = f"raise NotImplementedError() in {_list(begun)}"
        yield Finding(PROBLEM, "left over", what, "Delete that line where the answer is complete.")
    if blank:
        yield Finding(PROBLEM, "not begun", _list(blank), "Try: a blank answer earns nothing.")
    if silent:
        yield Finding(PROBLEM, "no answer", _list(silent), "Write into the cell below the question.")
    if not marks and not begun and not blank and not silent:
        yield Finding(OK, "complete", "nothing is blank, and nothing is left over")


def _restart(
    cells: Sequence[Cell],
    exercises: Sequence[Exercise],
    outcomes: Sequence[Outcome],
    released: Released | None,
) -> Iterator[Finding]:
    """Say which cells other than checks fail when the notebook is run from the top."""
    is_blank = any(one.written is not Written.DONE and one.answers for one in exercises)
    failed: list[int] = []
    waiting: list[int] = []
    for index, (cell, outcome) in enumerate(zip(cells, outcomes, strict=True)):
        if cell.kind is Kind.TEST or outcome.state in (State.OK, State.NOT_RUN):
            continue
        is_given = cell.kind is Kind.PLAIN and released is not None and released.holds(cell)
        is_stub = outcome.error == "NotImplementedError"
        is_waiting = is_given or is_stub or _lacks(outcome, [cells[i] for i in waiting])
        (waiting if is_blank and is_waiting else failed).append(index)
    topic = "Restart & Run All"
    if failed:
        verb = "does" if len(failed) == 1 else "do"
        where = _places([cells[i] for i in failed])
        hint = said(outcomes[failed[0]], cells, failed[0])
        is_given = released is not None and released.holds(cells[failed[0]])
        do = "It uses your answers: mend those first." if is_given else "Mend the cell, or delete it."
        yield Finding(PROBLEM, topic, f"{where} {verb} not run: {hint}", do)
    elif waiting:
        where = _places([cells[i] for i in waiting])
        yield Finding(NOTE, topic, f"{where}: will run once the exercise above is finished")
    else:
        yield Finding(OK, topic, "every cell outside of the checks runs")


def _lacks(outcome: Outcome, waiting: Sequence[Cell]) -> bool:
    """Tell whether a cell failed for want of a name that one of these cells would have made."""
    found = re.search(r"name '(\w+)' is not defined", outcome.message)
    return found is not None and any(re.search(rf"\b{found[1]}\b", cell.source) for cell in waiting)


def _time(cells: Sequence[Cell], outcomes: Sequence[Outcome], limits: Limits) -> Iterator[Finding]:
    total = sum(outcome.seconds for outcome in outcomes)
    slow = [i for i, outcome in enumerate(outcomes) if outcome.seconds > limits.cell_seconds * _SLOW]
    told = f"{total:.1f} s (limit {limits.notebook_seconds:g} s)"
    if any(outcome.state is State.NOT_RUN and "used up" in outcome.message for outcome in outcomes):
        yield Finding(PROBLEM, "time", told, "Nothing after that is graded: make the slowest cells faster.")
    elif slow:
        what = f"{told}, of it {outcomes[slow[0]].seconds:.0f} s in {cells[slow[0]].place}"
        yield Finding(NOTE, "time", what, f"A cell is stopped after {limits.cell_seconds:g} s.")
    else:
        level = NOTE if total > limits.notebook_seconds * _SLOW else OK
        yield Finding(level, "time", told)


def _credentials(notebook: Notebook, released: Released | None) -> Iterator[Finding]:
    """Say where something looks like a credential: in what a student wrote, or in any output."""
    sure: list[str] = []
    perhaps: list[str] = []
    for cell in notebook.cells:
        is_given = cell.kind in (Kind.LOCKED, Kind.TEST, Kind.TASK) or (released and released.holds(cell))
        found = [] if is_given else list(suspects(cell.source, code=cell.is_code))
        found += [one for one in suspects(cell.printed, code=False) if one not in found]
        for one in found:
            (sure if one.is_sure else perhaps).append(f"{one.what} ({one.begins}) in {cell.place}")
    if sure:
        do = (
            "Take it out, of outputs too. Is it real? Then make it invalid where it is from: it is known now."
        )
        yield Finding(PROBLEM, "credentials", "; ".join(sure[:_MOST_NAMED]), do)
    if perhaps:
        do = "If it is real, take it out, and read it from the environment instead."
        yield Finding(NOTE, "credentials", "; ".join(perhaps[:_MOST_NAMED]), do)
    if not sure and not perhaps:
        yield Finding(OK, "credentials", "nothing looks like one")


def label(exercise: Exercise) -> str:
    """Return how an exercise is called in a sentence."""
    return f"Exercise {exercise.number}" if exercise.number else exercise.title


def _list(exercises: Sequence[Exercise]) -> str:
    """Return exercises in few words: numbers in a row become a range."""
    numbers = [one.number for one in exercises if one.number]
    runs: list[list[str]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else ""
        follows = last.isdigit() and number.isdigit() and int(number) == int(last) + 1
        runs[-1].append(number) if follows else runs.append([number])
    short = [", ".join(run) if len(run) < 3 else f"{run[0]}–{run[-1]}" for run in runs]
    joined = [("Exercise " if len(numbers) == 1 else "Exercises ") + ", ".join(short)] if numbers else []
    return "; ".join([*joined, *(one.title for one in exercises if not one.number)])


def _names(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _places(cells: Sequence[Cell]) -> str:
    if len(cells) == 1:
        return cells[0].place
    return "cells " + ", ".join(str(cell.number) if cell.number else cell.name for cell in cells)
