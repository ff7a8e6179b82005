"""Why a name or a file was not there for a check: what was left out, or failed, is named beside the error."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from nbformat import NotebookNode

from ..cells import grade_id
from ..engine import Outcome, Status
from .intake import not_used
from .result import CellResult, CellStatus

_CHARACTERS = 200  # of an earlier error
_NO_MODULE = re.compile(r"No module named '?([^\W\d]\w*)")


def explained(
    verdicts: list[CellResult], nb: NotebookNode, outcomes: Sequence[Outcome], left_out: Iterable[str]
) -> list[CellResult]:
    """Return the verdicts; those on checks that failed for want of a file, or of an earlier cell, say so.

    `left_out` are the names of files that were handed in and are not there when the notebook runs; a folder's
    ends with a slash. A check that misses a name (NameError) fails for what an earlier cell could not import.
    """
    names = list(left_out)
    wanting: dict[str, str] = {}  # grade id, or "" for any cell that is not graded → a file
    for cell, outcome in zip(nb.cells, outcomes, strict=False):
        if outcome.status is Status.ERROR and (name := _missed(outcome, names)):
            wanting.setdefault(grade_id(cell) or "", name)
    graded = {verdict.id for verdict in verdicts}
    earlier = next((name for cell, name in wanting.items() if cell not in graded), "")
    before = _before_those_that_lack_a_name(nb, outcomes, graded)
    found = []
    for verdict in verdicts:
        name = wanting.get(verdict.id) or (earlier if verdict.id in before else "")
        why = _not_there(name) if name else before.get(verdict.id, "")
        found.append(_with(verdict, why))
    return found


def _before_those_that_lack_a_name(
    nb: NotebookNode, outcomes: Sequence[Outcome], graded: Collection[str]
) -> dict[str, str]:
    """Return the grade id of each check that met a NameError → what became of the cell before that failed."""
    found: dict[str, str] = {}
    failed = ""
    for number, (cell, outcome) in enumerate(zip(nb.cells, outcomes, strict=False), 1):
        name = grade_id(cell) or ""
        if name in graded:
            if outcome.error == "NameError":
                found[name] = failed
        elif outcome.status is Status.ERROR:
            said = ": ".join(filter(None, [outcome.error, outcome.message[:_CHARACTERS]]))
            failed = f"(Before it, cell {number} ended with {said}.)"
        elif outcome.status is Status.TIMEOUT:
            failed = f"(Before it, cell {number} was {outcome.message}.)"
        elif outcome.status is Status.DIED:
            failed = f"(Before it, cell {number} was left out: {outcome.message}.)"
    return found


def _missed(outcome: Outcome, names: list[str]) -> str:
    """Return which of the files an error speaks of; "" for none."""
    module = _NO_MODULE.search(outcome.message)
    for name in names:
        base = name.rstrip("/").rpartition("/")[2]
        if module and module[1] == base.removesuffix(".py"):
            return name
        if re.search(rf"(?<![\w.-]){re.escape(base)}(?![\w-])", outcome.message) and len(base) > 2:
            return name
    return ""


def with_what_was_missed(repairs: Iterable[str], verdicts: Collection[CellResult]) -> list[str]:
    """Return the sentences about a submission; a file that was not used and that a check missed is a flaw."""
    found = []
    for said in repairs:
        name = not_used(said)
        if name and any(_not_there(name) in verdict.message for verdict in verdicts):
            said = f"{name} is not among the files that may be submitted: left out, and missed."
        found.append(said)
    return found


def _not_there(name: str) -> str:
    return f"({name} was handed in, but is not among the files that may be submitted, and was not there.)"


def _with(verdict: CellResult, said: str) -> CellResult:
    if not said or verdict.status is not CellStatus.FAILED:
        return verdict
    return verdict.model_copy(update={"message": f"{verdict.message} {said}".strip()})
