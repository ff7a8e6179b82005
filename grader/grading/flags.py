"""Signs of tampering in a run → flags: sentences for a person, on the graded cells that they concern."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind
from ..engine import Plan, Run
from ..sandbox.source_scan import looks
from .result import CellResult, CellStatus

_TWIN = (
    "A copy of this check that no right answer passes was passed: something other than a right answer "
    "decides it."
)
_ASTRAY = (
    "This check passes where it counts, but what it checks behaves differently in a copy of the process."
)
_SILENT = "This check passed, but the outcome of its changed copy never came."


def flag(verdicts: list[CellResult], run: Run, planned: Plan, *, strict: bool) -> list[CellResult]:
    """Return the verdicts with their flags; with `strict` the points of flagged cells are withheld.

    What was done in a test cell's own run concerns that cell; what was done in any other cell concerns
    every test of the notebook.
    """
    own = [*_signs(run), *_unheard(verdicts, run, planned), *_named(run.notebook)]
    return [_flagged(verdict, own, strict) for verdict in verdicts]


def _signs(run: Run) -> Iterator[tuple[str, str]]:
    """Yield (grade id of a test cell, or nothing, and a sentence) for each sign."""
    for (name, _), tried in run.twins.items():
        if not tried.line:
            yield name, _TWIN
        elif tried.astray:
            yield name, _ASTRAY
    for number, (cell, outcome) in enumerate(zip(run.notebook.cells, run.outcomes, strict=True), 1):
        is_test = kind(cell) is Kind.TEST
        where = "While this check ran, the notebook" if is_test else f"Cell {number} ({_name(cell)})"
        for sign in outcome.signs:
            yield (str(grade_id(cell)) if is_test else ""), f"{where} {sign}."


def _unheard(verdicts: list[CellResult], run: Run, planned: Plan) -> Iterator[tuple[str, str]]:
    """Yield a sign for each twin that was to be tried, of a check that passed, and was not heard of.

    After a notebook ended early there is nothing to be heard of the rest.
    """
    passed = {verdict.id for verdict in verdicts if verdict.status is CellStatus.PASSED}
    for beside, groups in planned.twins.items():
        for group in groups if beside in passed else ():
            first = next((twin.cell for twin in group if twin.cell in passed), "")
            if any((t.cell, t.number) not in run.twins for t in group if t.cell == first):
                yield first, _SILENT


def _named(nb: NotebookNode) -> Iterator[tuple[str, str]]:
    """Yield a sign for each cell of the student's whose source names what no exercise needs."""
    for number, cell in enumerate(nb.cells, 1):
        if cell.cell_type == "code" and kind(cell) in (Kind.ANSWER, Kind.PLAIN):
            for name in looks(cell.source):
                yield "", f"Cell {number} ({_name(cell)}) names {name}, which reaches into Python itself."


def _name(cell: object) -> str:
    return grade_id(cell) or "the student's own"  # type: ignore[arg-type]


def _flagged(verdict: CellResult, signs: list[tuple[str, str]], strict: bool) -> CellResult:
    if verdict.status not in (CellStatus.PASSED, CellStatus.FAILED):
        return verdict
    flags = list(dict.fromkeys(sentence for cell, sentence in signs if cell in ("", verdict.id)))
    changes: dict[str, object] = {"flags": flags}
    if flags and strict and verdict.status is CellStatus.PASSED:
        message = "It passed, but a person looks at it before the points count."
        changes |= {"points": 0, "status": CellStatus.WITHHELD, "message": message}
    return verdict.model_copy(update=changes)
