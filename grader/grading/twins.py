"""Which twins of an assignment's test cells mean something, and which of them to try beside a submission.

What a twin is, and how it is made, stands in checks.py. A twin means something when the reference answer
fails it; an assertion none of whose twins the reference fails is weak: it would pass whatever the answer.
The twin in which nothing is changed means something when the reference passes it: not every test can be
run twice. Beside a submission it finds what behaves in the twins' process and nowhere else.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from nbformat import NotebookNode

from ..cells import Kind, fill, grade_id, kind
from ..course import Assignment
from ..limits import Limits
from . import checks
from .intake import copy_side_files
from .run import Twin, Twins, run_notebook
from .scratch import scratch

Proven = Mapping[str, list[int]]  # grade id of a test cell → the numbers of its twins that mean something

_COPIES = 0.5  # how likely a twin has the unchanged copy of its test cell beside it
_PER_CELL = 3  # twins kept of each test cell, so that proving a whole course takes seconds
_MORE_LATER = 0.85  # how likely a twin waits for a later test cell, and shares its fork


class Trial(NamedTuple):
    """The reference's verdicts on twins: those it fails, as it should, and those it passes."""

    proven: dict[str, list[int]]
    weak: dict[str, list[int]]


def few(nb: NotebookNode) -> Twins:
    """Return a few twins of each test cell, always the same ones, and the one that is unchanged."""
    chosen: dict[str, list[Twin]] = {}
    for name, source in _tests(nb):
        number = checks.count_twins(source)
        picked = random.Random(source).sample(range(number), min(number, _PER_CELL))
        chosen[name] = [(name, twin) for twin in (checks.UNCHANGED, *sorted(picked))]
    return chosen


def every(nb: NotebookNode) -> Twins:
    """Return all twins of each test cell."""
    return {name: [(name, n) for n in range(checks.count_twins(source))] for name, source in _tests(nb)}


def _tests(nb: NotebookNode) -> Iterable[tuple[str, str]]:
    return ((str(grade_id(cell)), cell.source) for cell in nb.cells if kind(cell) is Kind.TEST)


def try_on_reference(
    assignment: Assignment, notebook: str, limits: Limits, engine: str, twins: Twins
) -> Trial:
    """Run the reference answers of a notebook with the given twins beside them."""
    nb = fill(assignment.master(notebook), assignment.references[notebook])
    with scratch() as temporary:
        folder, nothing = Path(temporary), Path(temporary) / "none"
        copy_side_files(nothing, assignment.folder, assignment.side_files(), (), folder)
        run = run_notebook(nb, folder, limits, engine, twins)
    proven: dict[str, list[int]] = {}
    weak: dict[str, list[int]] = {}
    for (cell, number), passed in run.twins.items():
        meant = passed is (number == checks.UNCHANGED)
        (proven if meant else weak).setdefault(cell, []).append(number)
    return Trial(proven, weak)


def plan(nb: NotebookNode, proven: Proven, seed: str) -> Twins:
    """Choose one twin for each exercise, and the test cells beside which they run.

    An exercise is an answer cell with the test cells that follow it. The same seed gives the same plan;
    it must be one that a student cannot know.
    """
    rng = random.Random(seed)
    chosen: dict[str, list[Twin]] = {}
    exercise: list[str] = []
    for cell in [*nb.cells, None]:
        if cell is not None and kind(cell) is Kind.TEST:
            exercise.append(str(grade_id(cell)))
        elif (cell is None or kind(cell) is Kind.ANSWER) and (
            able := [c for c in exercise if _changed(proven, c)]
        ):
            name = rng.choice(able)
            chosen[name] = [(name, rng.choice(_changed(proven, name)))]
            if checks.UNCHANGED in proven[name] and rng.random() < _COPIES:
                chosen[name].append((name, checks.UNCHANGED))
            exercise = []
    planned: dict[str, list[Twin]] = {}
    waiting: list[Twin] = []
    names = [name for name, _ in _tests(nb)]
    for name in names:
        waiting += chosen.get(name, [])
        if waiting and (rng.random() > _MORE_LATER or name == names[-1]):
            planned[name], waiting = waiting, []
    return planned


def _changed(proven: Proven, cell: str) -> list[int]:
    return [number for number in proven.get(cell, []) if number != checks.UNCHANGED]


def prove(request: tuple[Assignment, Limits, str]) -> Assignment:
    """Return an assignment with the twins that mean something, of a few tried for each test cell."""
    assignment, limits, engine = request
    found = {
        notebook: try_on_reference(
            assignment, notebook, limits, engine, few(assignment.master(notebook))
        ).proven
        for notebook in assignment.masters
    }
    return replace(assignment, twins=found)


def remembered(folder: Path, key: str) -> dict[str, dict[str, list[int]]] | None:
    """Return the proven twins that were kept in a folder under a key; None when there are none."""
    try:
        found: dict[str, dict[str, list[int]]] = json.loads((folder / f"{key}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found


def remember(folder: Path, key: str, twins: Mapping[str, Proven]) -> None:
    """Keep proven twins; where that cannot be written, they are proven again next time."""
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        with scratch(folder) as temporary:
            new = Path(temporary) / "twins.json"
            new.write_text(json.dumps(twins), encoding="utf-8")
            new.replace(folder / f"{key}.json")
