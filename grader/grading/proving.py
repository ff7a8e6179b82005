"""Which twins of an assignment's test cells mean something, and which of them to try beside a submission.

What a twin is, and how it is made, stands in checks/variants.py. A twin means something when the reference
answer fails it; an assertion none of whose twins the reference fails is weak: it would pass whatever the
answer. Where the reference fails a twin is remembered: what fails elsewhere behaves in the twins' process
as it does nowhere else.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from nbformat import NotebookNode
from pydantic import BaseModel, NonNegativeInt

from .. import files
from ..assignment import Assignment
from ..cells import Kind, fill, grade_id, kind
from ..checks.compiling import sections
from ..checks.variants import count_twins
from ..engine import Plan, Run, Twin, is_python, run_notebook
from ..errors import FileRefused
from ..limits import Limits
from ..scratch import scratch
from .intake import copy_side_files
from .judge import judge
from .result import CellStatus

# Grade id of a test cell → those of its twins that mean something: number, and the reference's line.
Proven = Mapping[str, list[tuple[int, int]]]

_PER_CELL = 3  # twins kept of each test cell, so that proving a whole course takes seconds
_CELLS_A_FORK = 12  # whose twins are proven together: a fork takes as long as eight twins in it
_NOWHERE = 2**32 - 1  # the line of a twin that was not heard of, as in sandbox/referee.py
_KNOWN_BYTES = 50_000_000  # what is kept of an assignment is a few kilobytes
_CHANGED_TOO = 0.4  # how likely a twin with a changed expectation is tried as well
_MORE_LATER = 0.85  # how likely twins wait for a later exercise, and share its fork


class _Known(BaseModel):
    """What is kept of a proof, as JSON."""

    twins: dict[str, dict[str, list[tuple[NonNegativeInt, NonNegativeInt]]]]
    failing: dict[str, dict[str, str]]


class Trial(NamedTuple):
    """The reference's verdicts on twins: those it fails, with the line, and those it passes.

    A twin that hung, or came after one that did, is in neither. `failing` are the test cells themselves that
    the reference fails, with the reason.
    """

    proven: dict[str, list[tuple[int, int]]]
    weak: dict[str, list[int]]
    failing: dict[str, str]


def few(nb: NotebookNode) -> Plan:
    """Return a few twins of each test cell, always the same: the one that fails at its end, and others."""
    chosen: dict[str, list[int]] = {}
    for name, source in _tests(nb):
        if sections(source) or not count_twins(source):  # judged outside, where nobody lies; or not Python
            continue
        last = count_twins(source) - 1
        picked = random.Random(source).sample(range(last), min(last, _PER_CELL - 1))
        chosen[name] = [*sorted(picked), last]
    names = list(chosen)
    together = [names[begin : begin + _CELLS_A_FORK] for begin in range(0, len(names), _CELLS_A_FORK)]
    planned = {
        cells[-1]: [[Twin(name, number)] for name in cells for number in chosen[name]] for cells in together
    }
    return Plan(planned, nb)


def every(nb: NotebookNode) -> Plan:
    """Return all twins of each test cell; some hang, and others with them, so each cell has its own fork."""
    return Plan(
        {name: [[Twin(name, n)] for n in range(count_twins(source))] for name, source in _tests(nb)},
        nb,
    )


def _tests(nb: NotebookNode) -> Iterable[tuple[str, str]]:
    if not is_python(nb):
        return ()
    return ((str(grade_id(cell)), cell.source) for cell in nb.cells if kind(cell) is Kind.TEST)


def try_on_reference(assignment: Assignment, notebook: str, limits: Limits, engine: str, plan: Plan) -> Trial:
    """Run the reference answers of a notebook with the twins of a plan beside them."""
    answers = {**assignment.references[notebook], **assignment.by_hand.get(notebook, {})}
    nb = fill(assignment.master(notebook), answers)
    run = _run(assignment, nb, limits, engine, plan)
    failing = _failing(assignment, notebook, run)
    if failing and plan.twins:
        # A twin may have hung, and its cell with it.
        failing = _failing(assignment, notebook, _run(assignment, nb, limits, engine, Plan(master=nb)))
    proven: dict[str, list[tuple[int, int]]] = {}
    weak: dict[str, list[int]] = {}
    for (cell, number), tried in run.twins.items():
        if tried.line == _NOWHERE:
            continue
        if tried.line:
            proven.setdefault(cell, []).append((number, tried.line))
        else:
            weak.setdefault(cell, []).append(number)
    return Trial(proven, weak, failing)


def _run(assignment: Assignment, nb: NotebookNode, limits: Limits, engine: str, plan: Plan) -> Run:
    with scratch() as temporary:
        folder, nothing = Path(temporary), Path(temporary) / "none"
        copy_side_files(nothing, assignment.folder, assignment.side_files(), (), folder)
        return run_notebook(nb, folder, limits, engine, plan)


def _failing(assignment: Assignment, notebook: str, run: Run) -> dict[str, str]:
    """Return the test cells that the references failed, with the reason.

    Nobody is accused where the source does not say what the right answer is: not of the tests behind that.
    """
    verdicts = {verdict.id: verdict for verdict in judge(run.notebook, run.outcomes, run.notebook)}
    failing: dict[str, str] = {}
    for cell in run.notebook.cells:
        name = str(grade_id(cell))
        if name in assignment.unsolved.get(notebook, ()):
            break
        if kind(cell) is Kind.TEST and verdicts[name].status is CellStatus.FAILED:
            failing[name] = verdicts[name].message
    return failing


def plan(master: NotebookNode, proven: Proven, seed: str) -> Plan:
    """Choose twins of each exercise, and the test cells beside which they run.

    An exercise is an answer cell with the test cells that follow it. For each of its test cells, in an
    order by chance, twins are chosen; those of the first cell that passed are tried. The same seed gives
    the same plan; it must be one that a student cannot know.
    """
    rng = random.Random(seed)
    planned: dict[str, list[list[Twin]]] = {}
    waiting: list[list[Twin]] = []
    tests = [str(grade_id(cell)) for cell in master.cells if kind(cell) is Kind.TEST]
    for exercise in _exercises(master):
        able = [name for name in exercise if proven.get(name)]
        rng.shuffle(able)
        if able:
            waiting.append([twin for name in able for twin in _pick(name, proven[name], rng)])
        if waiting and (rng.random() > _MORE_LATER or exercise[-1] == tests[-1]):
            planned[exercise[-1]], waiting = waiting, []
    return Plan(planned, master)


def _exercises(master: NotebookNode) -> list[list[str]]:
    """Return the test cells' names, in a list for each answer cell that has some."""
    exercises: list[list[str]] = [[]]
    for cell in master.cells:
        if kind(cell) is Kind.ANSWER:
            exercises.append([])
        elif kind(cell) is Kind.TEST:
            exercises[-1].append(str(grade_id(cell)))
    return [exercise for exercise in exercises if exercise]


def _pick(name: str, proven: Sequence[tuple[int, int]], rng: random.Random) -> list[Twin]:
    """Choose the twin that fails at its end and, now and then, one with a changed expectation.

    What is honest only in the twins' process does not get to the end, and what lies when it is compared
    is asked there. What makes failing impossible passes a changed expectation, too, and costs as much again.
    """
    *changed, end = sorted(proven)
    picked = [end]
    if changed and rng.random() < _CHANGED_TOO:
        picked.append(rng.choice(changed))
    return [Twin(name, *twin) for twin in picked]


def prove(request: tuple[Assignment, Limits, str]) -> Assignment:
    """Return an assignment with the twins that mean something, of a few tried for each test cell.

    It also says which test cells the reference answers themselves fail.
    """
    assignment, limits, engine = request
    found = {
        notebook: try_on_reference(assignment, notebook, limits, engine, few(assignment.master(notebook)))
        for notebook in assignment.masters
    }
    return replace(
        assignment,
        twins={notebook: trial.proven for notebook, trial in found.items()},
        failing={notebook: trial.failing for notebook, trial in found.items() if trial.failing},
    )


def remembered(folder: Path, key: str, assignment: Assignment) -> Assignment | None:
    """Return an assignment with what was proven of it and kept under a key; None when there is nothing."""
    try:
        found = _Known.model_validate_json(files.read(folder / f"{key}.json", _KNOWN_BYTES), strict=True)
    except (FileRefused, ValueError):
        return None
    twins = {
        notebook: {cell: list(proven) for cell, proven in cells.items()}
        for notebook, cells in found.twins.items()
    }
    return replace(assignment, twins=twins, failing=found.failing)


def remember(folder: Path, key: str, proven: Assignment) -> None:
    """Keep what was proven; where that cannot be written, it is proven again next time."""
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        known = json.dumps({"twins": proven.twins, "failing": proven.failing})
        with scratch(folder) as temporary:
            for name, text in ((".gitignore", "*\n"), (f"{key}.json", known)):
                new = Path(temporary) / name
                new.write_text(text, encoding="utf-8")
                new.replace(folder / name)
