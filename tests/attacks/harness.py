"""Attacks and honest oddities as small modules, each with what it deserves, graded like any submission.

A module in `cases/` (attacks) or `oddities/` (honest work that looks strange) has a docstring that says in
one line what it does, and

* `ASSIGNMENT`: the assignment it is a submission to;
* `ANSWERS`: answer cell → source; all other answers stay as released in an attack, and are the
  reference in an oddity. `OWN` may hold sources of plain cells, put at the very top of the notebook, and
  `LAST` ones put at its end;
* or instead `submit(folder, nb)`: write whatever is submitted into `folder`; `nb` is the released notebook
  (attack), or the one with reference answers (oddity);
* `EARNS`: the graded cells that an honest reading of the submission passes (none, if left out);
* `REFUSED = True` when it must not be graded at all.

An attack is *prevented* when it earns no more than that, and *flagged* when it does but a person is told.
"""

from __future__ import annotations

import importlib
import pkgutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import nbformat
from nbformat import NotebookNode

from grader.cells import fill
from grader.course import Course
from grader.grading.classroom import with_twins
from grader.grading.intake import _released
from grader.grading.judge import CellStatus
from grader.grading.submission import GradeStatus, Job, Result, grade

COURSE = Course(Path(__file__).resolve().parents[2])


@dataclass(frozen=True)
class Tried:
    """How one submission went; `extra` are the cells that it passed and did not deserve."""

    name: str
    about: str
    result: Result
    extra: frozenset[str]
    lost: frozenset[str]
    must_be_refused: bool


def modules(kind: str) -> Iterator[str]:
    """Return the names of all modules of a kind, `cases` or `oddities`."""
    package = importlib.import_module(f"{__package__}.{kind}")
    for found in sorted(
        pkgutil.walk_packages(package.__path__, f"{package.__name__}."), key=lambda m: m.name
    ):
        if not found.ispkg:
            yield found.name


def attempt(name: str) -> Tried:
    """Submit what a module holds, and grade it."""
    module = importlib.import_module(name)
    job = _job(module.ASSIGNMENT)
    with tempfile.TemporaryDirectory(prefix="attack-") as folder:
        _submit(module, Path(folder), honest=".oddities." in name)
        result = grade(Job(job.assignment, "mallory", Path(folder), job.limits, job.engine, key=name))
    passed = {cell.id for cell in result.cells if cell.status is CellStatus.PASSED}
    deserved = set(getattr(module, "EARNS", ()))
    if ".oddities." in name:
        deserved = {cell.id for cell in result.cells if cell.status is not CellStatus.BLANK}
        deserved -= {cell.id for cell in result.cells if cell.status is CellStatus.MANUAL}
    return Tried(
        name=name.removeprefix(f"{__package__}."),
        about=(module.__doc__ or "").strip().split("\n")[0],
        result=result,
        extra=frozenset(passed - deserved),
        lost=frozenset(deserved - passed),
        must_be_refused=getattr(module, "REFUSED", False),
    )


def refused(tried: Tried) -> bool:
    """Tell whether a submission was not graded."""
    return tried.result.status is GradeStatus.REFUSED


@cache
def _job(assignment: str) -> Job:
    """Return a job for an assignment with its twins proven."""
    job = Job(COURSE.assignment(assignment), "", Path(), COURSE.limits, "fork")
    return with_twins(COURSE, [job], 1)[0]


def _submit(module: ModuleType, folder: Path, *, honest: bool) -> None:
    assignment = _job(module.ASSIGNMENT).assignment
    (name,) = assignment.masters
    nb = released(assignment.master(name))
    if honest:
        nb = fill(nb, assignment.references[name])
    if hasattr(module, "submit"):
        module.submit(folder, nb)
        return
    nb = fill(nb, getattr(module, "ANSWERS", {}))
    nb.cells[:0] = [nbformat.v4.new_code_cell(source) for source in getattr(module, "OWN", ())]
    nb.cells += [nbformat.v4.new_code_cell(source) for source in getattr(module, "LAST", ())]
    nbformat.write(nb, folder / f"{name}.ipynb")


def released(nb: NotebookNode) -> NotebookNode:
    """Return a master as students get it."""
    for cell in nb.cells:
        cell.source = _released(cell.source)
    return nb
