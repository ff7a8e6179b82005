"""A file of the student's that was left out is named beside the error that this caused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nbformat import NotebookNode

from ..cells import grade_id
from ..engine import Outcome, Status
from .result import CellResult, CellStatus

_NO_MODULE = re.compile(r"No module named '?([^\W\d]\w*)")


def explained(
    verdicts: list[CellResult], nb: NotebookNode, outcomes: Sequence[Outcome], left_out: Iterable[str]
) -> list[CellResult]:
    """Return the verdicts; those on checks that failed for want of a file say so.

    `left_out` are the names of files that were handed in and are not there when the notebook runs; a folder's
    ends with a slash. A check that misses a name (NameError) fails for what an earlier cell could not import.
    """
    names = list(left_out)
    wanting: dict[str, str] = {}  # grade id, or "" for any cell that is not graded → a file
    for cell, outcome in zip(nb.cells, outcomes, strict=False):
        if outcome.status is Status.ERROR and (name := _missed(outcome, names)):
            wanting.setdefault(grade_id(cell) or "", name)
    if not wanting:
        return verdicts
    graded = {verdict.id for verdict in verdicts}
    earlier = next((name for cell, name in wanting.items() if cell not in graded), "")
    lacks_name = {
        grade_id(cell)
        for cell, outcome in zip(nb.cells, outcomes, strict=False)
        if outcome.error == "NameError"
    }
    return [
        _with(verdict, wanting.get(verdict.id) or (earlier if verdict.id in lacks_name else ""))
        for verdict in verdicts
    ]


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


def _with(verdict: CellResult, name: str) -> CellResult:
    if not name or verdict.status is not CellStatus.FAILED:
        return verdict
    said = f"({name} was handed in, but is not among the files that may be submitted, and was not there.)"
    return verdict.model_copy(update={"message": f"{verdict.message} {said}".strip()})
