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
* `REFUSED = True` when it must not be graded at all;
* `LIMITS`: limits of its own for this module, name → value, so that what waits for one does not take long;
* `REQUIRES`: measures of the sandbox without which it does harm, or succeeds; it runs only where they hold;
* `LEFT`: why this attack is known to earn what it does not deserve (docs/security.md, what is left);
* `SECRETS`: pieces of text that only the hidden tests hold, and that the student must not get to see.

An attack is *prevented* when it earns no more than that, and *flagged* when it does but a person is told. It
*harms* when the grader itself fails on it, or cannot keep its result; when something in a page that is made
of it is live; when a secret shows.
"""

from __future__ import annotations

import datetime as dt
import html
import importlib
import pkgutil
import re
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from grader.cells import fill
from grader.classroom.batch import with_proofs
from grader.course import Course
from grader.grading.intake import released_source
from grader.grading.result import CellStatus, GradeStatus, Result
from grader.grading.submission import Job, grade
from grader.reporting.feedback import feedback_html
from grader.reporting.figures import Entry
from grader.reporting.outline import Outline, outline_of
from grader.reporting.report import report_html

from ..confined import lacking

COURSE = Course(Path(__file__).resolve().parents[2])
_CELL_SECONDS = 8  # for what waits until it is stopped: no check of ours takes so long


@dataclass(frozen=True)
class Tried:
    """How one submission went; `extra` are the cells that it passed and did not deserve.

    `broken` says why the grader failed on it, or cannot keep its result; `live` names what could run or
    load in a page made of it; `leaked` are the secrets that the student gets to see.
    """

    name: str
    about: str
    result: Result
    extra: frozenset[str]
    lost: frozenset[str]
    broken: str = ""
    live: tuple[str, ...] = ()
    leaked: frozenset[str] = frozenset()
    must_be_refused: bool = False


def modules(kind: str) -> Iterator[str]:
    """Return the names of all modules of a kind, `cases` or `oddities`."""
    package = importlib.import_module(f"{__package__}.{kind}")
    for found in sorted(
        pkgutil.walk_packages(package.__path__, f"{package.__name__}."), key=lambda m: m.name
    ):
        if not found.ispkg:
            yield found.name


def too_dangerous(name: str) -> list[str]:
    """Return the measures that a module asks for and this machine does not give."""
    return lacking(*getattr(importlib.import_module(name), "REQUIRES", ()))


def attempt(name: str) -> Tried:
    """Submit what a module holds, and grade it."""
    return attempt_of(importlib.import_module(name), name)


def attempt_of(module: Any, name: str) -> Tried:
    """Submit what something with a module's attributes holds, and grade it; `name` decides all chances."""
    job = job_for(module.ASSIGNMENT)
    with tempfile.TemporaryDirectory(prefix="attack-") as folder:
        submit(module, Path(folder), honest=".oddities." in name)
        limits = replace(job.limits, **{"cell_seconds": _CELL_SECONDS, **getattr(module, "LIMITS", {})})
        result = grade(Job(job.assignment, "mallory", Path(folder), limits, job.engine, key=name))
    passed = {cell.id for cell in result.cells if cell.status is CellStatus.PASSED}
    deserved = set(getattr(module, "EARNS", ()))
    if ".oddities." in name:
        deserved = {cell.id for cell in result.cells if cell.status is not CellStatus.BLANK}
        deserved -= {cell.id for cell in result.cells if cell.status is CellStatus.MANUAL}
    page = _page(result)
    seen = html.unescape(re.sub("<[^>]*>", "", page))
    return Tried(
        name=name.removeprefix(f"{__package__}."),
        about=(module.__doc__ or "").strip().split("\n")[0],
        result=result,
        extra=frozenset(passed - deserved),
        lost=frozenset(deserved - passed),
        broken=_broken(result),
        live=(*_Live(page).found, *_Live(_report(result)).found),
        leaked=frozenset(secret for secret in getattr(module, "SECRETS", ()) if secret in seen),
        must_be_refused=getattr(module, "REFUSED", False),
    )


def refused(tried: Tried) -> bool:
    """Tell whether a submission was not graded."""
    return tried.result.status is GradeStatus.REFUSED


@cache
def job_for(assignment: str) -> Job:
    """Return a job for an assignment with its checks proven."""
    return with_proofs(COURSE, [_unproven(assignment)], 1)[0]


def prove(assignments: Collection[str]) -> None:
    """Prove the checks of assignments side by side, so that each process remembers them and none waits."""
    with_proofs(COURSE, [_unproven(assignment) for assignment in sorted(assignments)])


def _unproven(assignment: str) -> Job:
    return Job(COURSE.assignment(assignment), "", Path(), COURSE.limits, "fork")


def submit(module: Any, folder: Path, *, honest: bool) -> None:
    assignment = job_for(module.ASSIGNMENT).assignment
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
        cell.source = released_source(cell.source)
    return nb


@cache
def _outline(assignment: str) -> Outline:
    return outline_of(COURSE, assignment)


def _page(result: Result) -> str:
    """Return the page that the student gets."""
    notebooks = {name: nbformat.reads(text, 4) for name, text in result.notebooks.items()}
    return feedback_html(result, notebooks, _outline(result.assignment))


def _report(result: Result) -> str:
    """Return the instructor's report on a course with this one submission."""
    entries = [Entry(result.assignment, result.student, result=result)]
    outlines = {result.assignment: _outline(result.assignment)}
    return report_html("Attacks", {}, entries, outlines, dt.datetime(2026, 1, 1))


def _broken(result: Result) -> str:
    """Say why the grader failed, or cannot keep its result; nothing when all is well."""
    if result.reason.startswith("The grader failed"):
        return result.reason
    try:
        Result.model_validate_json(result.model_dump_json())
        for text in result.notebooks.values():
            text.encode()
    except ValueError as error:
        return f"The result cannot be kept: {error}"
    return ""


class _Live(HTMLParser):
    """What could run or load in a page, as `found`."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag in ("script", "iframe", "object", "embed", "form", "link", "base", "video", "audio"):
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            outside = name in ("src", "href", "xlink:href", "srcset", "action", "style") and re.search(
                r"javascript:|https?:|^//|data:(?!image/(png|jpeg);)|url\(", address
            )
            if name.startswith("on") or outside:
                self.found.append(f"{tag} {name}={address[:60]}")
